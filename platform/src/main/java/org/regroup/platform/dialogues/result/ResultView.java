package org.regroup.platform.dialogues.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.opinions.Disclosed;
import org.regroup.opinions.Tally;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Bar;
import org.regroup.platform.shared.piece.Interval;

/// A result as the page shows it: the facts, the dialogue they are about, and the order of the organisations.
///
/// @param order    voices in the order drawn for the day, the others last
/// @param waiting  people whose newest answers are not counted in yet
/// @param closed   when the dialogue closed, or null while it takes answers
/// @param closesAt when it will close, if that is known
public record ResultView(String path, String title, boolean imported, Facts facts, List<Voice> order, int waiting,
        Instant computedAt, @Nullable Instant closed, @Nullable Instant closesAt, String attribution) {

    private static final int STATED_IN_FULL = 3;

    public List<StatementFacts> statements(StatementOrder wanted) {
        return facts.computed() ? wanted.of(facts) : List.of();
    }

    /// Tells one result from the next.
    public String step() {
        return computedAt.toEpochMilli() + "-" + facts.counts().votes();
    }

    /// The counts of one that is shown, or null.
    public <V> @Nullable Tally shown(SequencedMap<V, Disclosed> some, V of) {
        return some.get(of) instanceof Disclosed.Shown(var tally) ? tally : null;
    }

    /// What is stated with bars; the rest follows in lines.
    public <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(STATED_IN_FULL, all.size()));
    }

    public <T> List<T> rest(List<T> all, int most) {
        return all.subList(Math.min(STATED_IN_FULL, all.size()), Math.min(STATED_IN_FULL + most, all.size()));
    }

    public Mark mark(Page page, Voice voice) {
        return voice.others() ? Mark.none(name(page, voice)) : new Mark(voice.number(), voice.monogram(), voice.name());
    }

    public String name(Page page, Voice voice) {
        return !voice.others()
                ? voice.name()
                : facts.small().isEmpty() ? page.t("results.voice.none") : page.t("results.voice.others");
    }

    /// The words of a statement, or that a hold is on it.
    public String said(Page page, Wording wording) {
        return wording.held() ? page.t("results.held", wording.id()) : wording.body();
    }

    public String group(Page page, int number) {
        return page.t("results.group", number);
    }

    /// Across what the page compares: `both`, `organisations`, `groups` or, with one of each, `all`.
    public String scope() {
        return facts.severalOrganisations()
                ? facts.severalGroups() ? "both" : "organisations"
                : facts.severalGroups() ? "groups" : "all";
    }

    public List<Bar> voiceBars(Page page, StatementFacts statement) {
        return order.stream().map(voice -> bar(page, mark(page, voice), name(page, voice), statement.voices(), voice)).toList();
    }

    public List<Bar> groupBars(Page page, StatementFacts statement) {
        return facts.groups().stream()
                .map(group -> bar(page, null, group(page, group.number()), statement.groups(), group.number())).toList();
    }

    public List<Bar> allBar(Page page, StatementFacts statement) {
        return List.of(Bar.of(page.t("results.everybody"), Wilson.agree(statement.all())));
    }

    private static <V> Bar bar(Page page, @Nullable Mark mark, String name, SequencedMap<V, Disclosed> shown, V of) {
        return switch (shown.get(of)) {
            case Disclosed.Shown(var tally) -> new Bar(mark, name, Wilson.agree(tally), people(page, tally));
            case Disclosed.Withheld(var reason) -> Bar.hidden(mark, name, page.t("results.withheld." + reason));
            case null -> Bar.hidden(mark, name, page.t("results.withheld.TOO_FEW_RESPONDENTS"));
        };
    }

    private static String people(Page page, Tally tally) {
        return page.t("results.of", tally.seen());
    }

    public Interval interval(Tally tally) {
        return Wilson.agree(tally);
    }

    /// The sentence under a statement that is common ground.
    public String floor(Page page, Facts.Common common) {
        var organisation = common.organisation();
        var group = common.group();
        String every = common.statement().everythingShown() ? "every" : "shown";
        if (organisation != null && group != null)
            return page.t("results.floor.both." + every, page.percent(organisation.agree()), organisation.of().name(),
                    page.percent(group.agree()));
        if (organisation != null)
            return page.t("results.floor.organisations." + every, page.percent(organisation.agree()), organisation.of().name());
        if (group != null)
            return page.t("results.floor.groups." + every, page.percent(group.agree()), group(page, group.of()));
        return page.t("results.floor.all", page.percent(common.statement().all().agreeShare()),
                common.statement().all().seen());
    }

    public MandateLine mandate(Page page) {
        return new MandateLine(page.t("results.mandate.who"), took(page), page.t("results.mandate.rule") + sources(page),
                closed != null
                        ? page.t("results.mandate.closed", page.dateTime(closed))
                        : closesAt != null
                                ? page.t("results.mandate.until", page.dateTime(closesAt))
                                : page.t("results.mandate.open"));
    }

    private String took(Page page) {
        List<String> parts = new ArrayList<>();
        for (Voice voice : order) {
            parts.add(voice.others()
                    ? page.t(facts.small().isEmpty() ? "results.took.none" : "results.took.others", voice.participants())
                    : page.t(voice.members() > 0 ? "results.took.of" : "results.took.in", voice.participants(), voice.members(),
                            voice.name()));
        }
        String people = page.t("results.people", facts.counts().participants());
        return facts.voices().stream().allMatch(Voice::others) ? people : people + ": " + String.join(", ", parts);
    }

    private String sources(Page page) {
        return facts.sources().entrySet().stream().filter(source -> !source.getKey().equals("member"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(source -> page.t("results.source." + source.getKey(), source.getValue()))
                .collect(Collectors.joining(" ", " ", ""))
                .stripTrailing();
    }
}
