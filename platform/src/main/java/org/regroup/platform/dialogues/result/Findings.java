package org.regroup.platform.dialogues.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.regroup.opinions.Disclosed;
import org.regroup.opinions.Disclosure;
import org.regroup.opinions.MapOptions;
import org.regroup.opinions.OpinionGroup;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.StatementResult;
import org.regroup.opinions.Votes;
import org.regroup.platform.dialogues.result.Facts.Group;
import org.regroup.platform.dialogues.result.Facts.Trait;

/// Turns answers into what a result may say. What must not be shown is dropped here, so that no page can show it.
///
/// Organisations with fewer than 20 participants speak together with the unaffiliated: their answers count everywhere, and
/// nobody can be picked out. The same goes for opinion groups of fewer than 10 people, which stay unnamed.
final class Findings {

    private final Disclosure disclosure;
    private final Material material;
    private final Votes votes;
    private final OpinionMap map;
    private final List<Voice> voices;
    private final List<Voice> small;
    private final Set<Integer> shownGroups;

    private Findings(Material all, MapOptions options, Disclosure disclosure) {
        this.disclosure = disclosure;
        Map<String, Integer> participants = participants(all.votes());
        var present = all.organisations().stream().map(voice -> voice.with(participants.getOrDefault(voice.key(), 0)))
                .filter(voice -> voice.participants() > 0).toList();
        this.small = present.stream().filter(this::isSmall).toList();
        List<Voice> apart = new ArrayList<>(present.stream().filter(voice -> !isSmall(voice)).toList());
        int others = all.votes().participants().size() - apart.stream().mapToInt(Voice::participants).sum();
        if (others > 0)
            apart.add(Voice.others(others));
        this.voices = List.copyOf(apart);
        this.votes = apart(all.votes());
        this.material = all;
        this.map = OpinionMap.of(votes, options);
        this.shownGroups = map.groups().stream().filter(group -> group.size() >= disclosure.groupMinimum())
                .map(group -> group.id() + 1).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Facts of(Material material, MapOptions options, Disclosure disclosure) {
        return new Findings(material, options, disclosure).facts();
    }

    private boolean isSmall(Voice voice) {
        return voice.participants() < disclosure.organisationMinimum();
    }

    private static Map<String, Integer> participants(Votes votes) {
        Map<String, Integer> participants = new HashMap<>();
        votes.participants().forEach(
                person -> votes.organisationOf(person).ifPresent(key -> participants.merge(key, 1, Integer::sum)));
        return participants;
    }

    private Votes apart(Votes all) {
        var keys = voices.stream().map(Voice::key).collect(Collectors.toSet());
        Map<String, String> affiliations = new HashMap<>();
        all.participants().forEach(person -> all.organisationOf(person).filter(keys::contains)
                .ifPresent(key -> affiliations.put(person, key)));
        return small.isEmpty() ? all : all.withAffiliations(affiliations);
    }

    private Facts facts() {
        SequencedMap<String, StatementFacts> statements = new LinkedHashMap<>();
        map.statements().stream().filter(result -> material.wordings().containsKey(result.id()))
                .forEach(result -> statements.put(result.id(), statement(result)));
        var rankings = new Rankings(map, statements);
        var drawing = new Drawing(votes, map, voices, shownGroups, disclosure);
        boolean enough = map.counts().participants() >= Facts.PEOPLE_NEEDED;
        return new Facts(map.counts(), material.sources(), voices, small, groups(statements),
                map.groups().size() - shownGroups.size(), List.copyOf(statements.values()), rankings.common(),
                rankings.refused(), rankings.between(), rankings.dividing(), rankings.unseen(), rankings.inside(), crossing(),
                enough ? drawing.picture(new Directions(votes, map, material.wordings())) : null, map.options());
    }

    private StatementFacts statement(StatementResult result) {
        SequencedMap<Voice, Disclosed> byVoice = new LinkedHashMap<>();
        var disclosed = disclosure.organisations(result, "");
        voices.forEach(voice -> byVoice.put(voice,
                disclosed.getOrDefault(voice.key(), new Disclosed.Withheld(Disclosed.Reason.TOO_FEW_RESPONDENTS))));
        SequencedMap<Integer, Disclosed> byGroup = new LinkedHashMap<>();
        disclosure.groups(result).forEach((group, tally) -> {
            if (shownGroups.contains(group + 1))
                byGroup.put(group + 1, tally);
        });
        var wording = java.util.Objects.requireNonNull(material.wordings().get(result.id()));
        return new StatementFacts(wording, result.counts(), result.tally(), Collections.unmodifiableSequencedMap(byVoice),
                Collections.unmodifiableSequencedMap(byGroup));
    }

    private List<Group> groups(Map<String, StatementFacts> statements) {
        return map.groups().stream().filter(group -> shownGroups.contains(group.id() + 1))
                .map(group -> new Group(group.id() + 1, group.size(), traits(group, statements))).toList();
    }

    private static List<Trait> traits(OpinionGroup group, Map<String, StatementFacts> statements) {
        return group.representatives().stream().flatMap(trait -> {
            var facts = statements.get(trait.statement());
            return facts != null && facts.groups().get(group.id() + 1) instanceof Disclosed.Shown(var tally)
                    ? java.util.stream.Stream.of(new Trait(facts.wording(), trait.stance(), switch (trait.stance()) {
                        case AGREE -> tally.agreeShare();
                        case DISAGREE -> tally.disagreeShare();
                        case PASS -> tally.passShare();
                    }))
                    : java.util.stream.Stream.empty();
        }).toList();
    }

    private Crossing crossing() {
        List<Integer> groups = List.copyOf(shownGroups);
        int[][] people = new int[voices.size()][groups.size() + 1];
        for (String person : votes.participants()) {
            int row = row(votes.organisationOf(person).orElse(""));
            Integer group = map.groupOf(person);
            int column = group == null ? -1 : groups.indexOf(group + 1);
            people[row][column < 0 ? groups.size() : column]++;
        }
        return Crossing.of(people);
    }

    private int row(String key) {
        for (int row = 0; row < voices.size(); row++) {
            if (voices.get(row).key().equals(key))
                return row;
        }
        throw new IllegalStateException("somebody speaks for nobody: " + key);
    }
}
