package org.regroup.platform.dialogues.result;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Disclosed;
import org.regroup.opinions.Disclosure;
import org.regroup.opinions.Tally;

/// The facts of a result page for other programs, under the same rules: what is withheld is null.
///
/// Groups carry the ids of `./regroup map`, which count from 0.
public record ResultJson(String title, Instant computedAt, boolean last, int waiting, int participants, int statements,
        int votes, Options options, List<Organisation> organisations, int others, List<String> organisationsTooSmall,
        List<Group> groups, int groupsTooSmall, List<String> commonGround, List<String> refused,
        List<String> organisationsDiffer, List<String> groupsDiffer, List<String> needAnswers, List<Result> results) {

    public record Options(int minimumVotes, int maximumGroups, long seed, int organisationEvidence, int groupEvidence,
            Disclosure disclosure) {}

    public record Organisation(String id, String name, int members, int participants) {}

    public record Group(int id, int size) {}

    public record Count(int agree, int disagree, int pass) {

        static Count of(Tally tally) {
            return new Count(tally.agree(), tally.disagree(), tally.pass());
        }
    }

    /// @param counts whether it may become common ground
    public record Result(String id, String text, String language, boolean counts, Count everybody,
            Map<String, @Nullable Count> organisations, @Nullable Count others, Map<Integer, @Nullable Count> groups) {}

    public static ResultJson of(ResultView view) {
        var facts = view.facts();
        var chosen = facts.options();
        boolean computed = facts.computed();
        return new ResultJson(view.title(), view.computedAt(), view.closed() != null, view.waiting(),
                facts.counts().participants(), facts.counts().statements(), facts.counts().votes(),
                new Options(chosen.minimumVotes(), chosen.maximumGroups(), chosen.seed(), chosen.organisationEvidence(),
                        chosen.groupEvidence(), Disclosure.standard()),
                facts.voices().stream().filter(voice -> !voice.others())
                        .map(voice -> new Organisation(voice.key(), voice.name(), voice.members(), voice.participants()))
                        .toList(),
                facts.voices().stream().filter(Voice::others).mapToInt(Voice::participants).sum(),
                facts.small().stream().map(Voice::name).toList(),
                facts.groups().stream().map(group -> new Group(group.number() - 1, group.people())).toList(),
                facts.hiddenGroups(),
                ids(computed, facts.common(), Facts.Common::statement), ids(computed, facts.refused(), facts1 -> facts1),
                ids(computed, facts.between(), Facts.Gap::statement), ids(computed, facts.dividing(), Facts.Gap::statement),
                ids(computed, facts.unseen(), facts1 -> facts1),
                computed ? facts.statements().stream().map(ResultJson::result).toList() : List.of());
    }

    private static <T> List<String> ids(boolean computed, List<T> ranked, Function<T, StatementFacts> statement) {
        return computed ? ranked.stream().map(one -> statement.apply(one).wording().id()).toList() : List.of();
    }

    private static Result result(StatementFacts facts) {
        Map<String, @Nullable Count> organisations = new LinkedHashMap<>();
        @Nullable
        Count others = null;
        for (var voice : facts.voices().entrySet()) {
            if (voice.getKey().others())
                others = count(voice.getValue());
            else
                organisations.put(voice.getKey().key(), count(voice.getValue()));
        }
        SequencedMap<Integer, @Nullable Count> groups = new LinkedHashMap<>();
        facts.groups().forEach((number, disclosed) -> groups.put(number - 1, count(disclosed)));
        var wording = facts.wording();
        return new Result(wording.id(), wording.held() ? "" : wording.body(), wording.lang(), facts.counts(),
                Count.of(facts.all()), organisations, others, groups);
    }

    private static @Nullable Count count(Disclosed disclosed) {
        return switch (disclosed) {
            case Disclosed.Shown(var tally) -> Count.of(tally);
            case Disclosed.Withheld _ -> null;
        };
    }
}
