package org.regroup.platform.dialogues.result;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.CommonGround;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.StatementResult;
import org.regroup.platform.dialogues.result.Facts.Common;
import org.regroup.platform.dialogues.result.Facts.Gap;
import org.regroup.platform.dialogues.result.Facts.Split;
import org.regroup.platform.dialogues.result.StatementFacts.Share;

/// Which statements stand in which part of the page.
final class Rankings {

    /// more than half, in the voice that agrees least
    private static final double MOST = 0.5;
    private static final double WIDE = 0.25;
    private static final double EVEN = 0.35;

    private final OpinionMap map;
    private final Map<String, StatementFacts> statements;

    Rankings(OpinionMap map, Map<String, StatementFacts> statements) {
        this.map = map;
        this.statements = statements;
    }

    List<Common> common() {
        return map.commonGround().stream().filter(ground -> ground.score() > MOST).flatMap(ground -> facts(ground.statement()))
                .map(this::common).toList();
    }

    private Common common(StatementFacts facts) {
        boolean several = StatementFacts.shown(facts.voices()).filter(share -> !share.of().others()).count() > 1;
        return new Common(facts, several ? facts.lowestOrganisation().orElse(null) : null,
                map.groups().size() > 1 ? facts.lowestGroup().orElse(null) : null);
    }

    /// The mirror of common ground: judged like it, of the same statements.
    List<StatementFacts> refused() {
        Set<String> judged = new HashSet<>();
        map.commonGround().stream().map(CommonGround::statement).forEach(judged::add);
        Predicate<StatementResult> byEverybody = result -> Stream
                .concat(result.byOrganisation().values().stream()
                        .filter(tally -> tally.seen() >= map.options().organisationEvidence()),
                        result.byGroup().values().stream().filter(tally -> tally.seen() >= map.options().groupEvidence()))
                .allMatch(tally -> tally.smoothedDisagreeShare() > MOST);
        return map.statements().stream().filter(result -> judged.contains(result.id()))
                .filter(result -> result.tally().smoothedDisagreeShare() > MOST).filter(byEverybody)
                .sorted(Comparator.comparingDouble((StatementResult result) -> -result.tally().smoothedDisagreeShare()))
                .flatMap(result -> facts(result.id())).toList();
    }

    List<Gap<Voice>> between() {
        return map.dividingOrganisations().stream().flatMap(result -> facts(result.id()))
                .flatMap(facts -> gap(facts, facts.highestOrganisation(), facts.lowestOrganisation())).toList();
    }

    List<Gap<Integer>> dividing() {
        return map.dividingGroups().stream().flatMap(result -> facts(result.id()))
                .flatMap(facts -> gap(facts, facts.highestGroup(), facts.lowestGroup())).toList();
    }

    private static <V> Stream<Gap<V>> gap(StatementFacts facts, Optional<Share<V>> highest, Optional<Share<V>> lowest) {
        return highest.isPresent() && lowest.isPresent() && highest.get().agree() - lowest.get().agree() >= WIDE
                ? Stream.of(new Gap<>(facts, highest.get(), lowest.get()))
                : Stream.empty();
    }

    /// Open statements that fewer than ten people, or fewer than one in ten, have answered.
    List<StatementFacts> unseen() {
        return map.seenByFewerThan(Math.max(Facts.PEOPLE_NEEDED, map.counts().participants() / 10)).stream()
                .filter(result -> result.moderation() != Moderation.OUT).flatMap(result -> facts(result.id())).toList();
    }

    /// For each organisation the statement on which its people are matched most evenly, most even first.
    List<Split> inside() {
        var splits = statements.values().stream().filter(StatementFacts::counts)
                .flatMap(facts -> StatementFacts.shown(facts.voices()).filter(share -> !share.of().others())
                        .filter(share -> share.split() >= EVEN).map(share -> new Split(facts, share)))
                .sorted(Comparator.comparingDouble((Split split) -> -split.share().split())).toList();
        Set<@Nullable Object> taken = new HashSet<>();
        return splits.stream().filter(split -> !taken.contains(split.share().of()) && !taken.contains(split.statement()))
                .filter(split -> taken.add(split.share().of()) && taken.add(split.statement())).toList();
    }

    private Stream<StatementFacts> facts(String statement) {
        return Stream.ofNullable(statements.get(statement));
    }
}
