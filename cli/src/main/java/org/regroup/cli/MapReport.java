package org.regroup.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.regroup.opinions.Answer;
import org.regroup.opinions.CommonGround;
import org.regroup.opinions.OpinionGroup;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Representative;
import org.regroup.opinions.Spread;
import org.regroup.opinions.StatementResult;
import org.regroup.opinions.Tally;
import org.regroup.opinions.exchange.PolisDialogue;

/// A map as a report to read, in lines of at most 100 columns.
final class MapReport {

    private static final int WIDTH = 100;
    private static final int SHOWN = 10;
    private static final int FEW = 20;

    private final OpinionMap map;
    private final Map<String, String> texts;
    private final StringBuilder report = new StringBuilder();

    private MapReport(OpinionMap map, Map<String, String> texts) {
        this.map = map;
        this.texts = texts;
    }

    static String of(OpinionMap map, PolisDialogue dialogue) {
        MapReport report = new MapReport(map, dialogue.texts());
        report.write(Optional.ofNullable(dialogue.summary().get("topic")).filter(t -> !t.isBlank()).orElse("A dialogue"));
        return report.report.toString();
    }

    private void write(String topic) {
        paragraph("", topic);
        line("");
        counts();
        groups();
        commonGround();
        dividing("WHAT DIVIDES THE OPINION GROUPS", map.dividingGroups(), s -> s.betweenGroups(map.options().groupEvidence()),
                StatementResult::byGroup, "Group ");
        dividing("WHERE ORGANISATIONS DIFFER", map.dividingOrganisations(),
                s -> s.betweenOrganisations(map.options().organisationEvidence()), StatementResult::byOrganisation, "");
        seenByFew();
        again();
    }

    private void counts() {
        paragraph("", people(map.counts().participants()) + " gave " + number(map.counts().votes(), "answer") + " to "
                + number(map.counts().statements(), "statement") + ".");
        if (!map.organisations().isEmpty()) {
            paragraph("", "They speak for " + number(map.organisations().size(), "organisation") + ": "
                    + String.join(", ", map.organisations()) + ".");
        }
        paragraph("", "On the map are the " + people(map.places().size()) + " who answered enough to be placed. It shows "
                + percent(map.axes().first() + map.axes().second()) + " of the differences between them.");
    }

    private void groups() {
        heading("OPINION GROUPS");
        if (map.groups().isEmpty())
            paragraph("", "Nobody answered enough statements to be placed in a group.");
        if (map.groups().size() == 1)
            paragraph("", "The answers do not fall apart into groups: everybody placed is in one.");
        map.groups().forEach(this::group);
    }

    private void group(OpinionGroup group) {
        line("");
        paragraph("", "Group " + group.id() + ", " + people(group.size()));
        String than = map.groups().size() == 1 ? "" : " more than others";
        stance(group, Answer.AGREE, "Agrees" + than + ":");
        stance(group, Answer.DISAGREE, "Disagrees" + than + ":");
    }

    private void stance(OpinionGroup group, Answer stance, String title) {
        List<Representative> shown = group.representatives().stream().filter(r -> r.stance() == stance).toList();
        if (shown.isEmpty())
            return;
        line("  " + title);
        for (Representative each : shown) {
            int count = stance == Answer.AGREE ? each.tally().agree() : each.tally().disagree();
            statement("    " + of(count, each.tally()) + "  ", each.statement());
        }
    }

    private void commonGround() {
        heading("COMMON GROUND");
        List<CommonGround> common = map.commonGround().stream().filter(c -> c.score() > 0.5).limit(SHOWN).toList();
        if (common.isEmpty()) {
            paragraph("", map.commonGround().isEmpty()
                    ? "Too few people have answered yet to tell."
                    : "No statement has more than half of every voice behind it.");
            return;
        }
        paragraph("", "Ranked by the voice that agrees least. Few answers count towards one half.");
        line("");
        for (CommonGround ground : common) {
            statement("  " + padded(percent(ground.score())) + "  ", ground.statement());
            paragraph("        ", "least: " + Optional.ofNullable(ground.acrossOrganisations())
                    .map(f -> f.voice() + ", " + percent(f.share()) + heard(f, "organisation") + "; ").orElse("")
                    + leastGroup(ground.acrossGroups()));
        }
    }

    private String leastGroup(CommonGround.Floor floor) {
        if (map.groups().size() < 2)
            return "everybody, " + percent(floor.share());
        return "Group " + floor.voice() + ", " + percent(floor.share()) + heard(floor, "group");
    }

    private static String heard(CommonGround.Floor floor, String noun) {
        return " (" + number(floor.heard(), noun) + " heard"
                + (floor.unheard().isEmpty() ? "" : ", too few answers from " + String.join(", ", floor.unheard())) + ")";
    }

    private <K> void dividing(String title, List<StatementResult> statements, Function<StatementResult, Optional<Spread>> spread,
            Function<StatementResult, Map<K, Tally>> tallies, String prefix) {
        if (statements.isEmpty())
            return;
        heading(title);
        for (StatementResult result : statements.stream().limit(SHOWN).toList()) {
            spread.apply(result).ifPresent(found -> {
                statement("  ", result.id());
                Map<String, Tally> named = tallies.apply(result).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue));
                paragraph("        ", "agree: " + prefix + found.highest() + " " + share(named, found.highest()) + ", " + prefix
                        + found.lowest() + " " + share(named, found.lowest()));
            });
        }
    }

    private static String share(Map<String, Tally> tallies, String voice) {
        Tally tally = tallies.getOrDefault(voice, Tally.NONE);
        return of(tally.agree(), tally);
    }

    private void seenByFew() {
        List<StatementResult> few = map.seenByFewerThan(FEW);
        heading("SEEN BY FEW");
        if (few.isEmpty()) {
            paragraph("", "Every open statement was seen by at least " + FEW + " people.");
            return;
        }
        paragraph("",
                number(few.size(), "open statement") + " " + (few.size() == 1 ? "was" : "were") + " seen by fewer than " + FEW
                        + " people:");
        for (StatementResult result : few.stream().limit(SHOWN).toList()) {
            statement("  " + String.format(Locale.ROOT, "%4d", result.tally().seen()) + "  ", result.id());
        }
        if (few.size() > SHOWN)
            paragraph("        ", "and " + number(few.size() - SHOWN, "more", "more"));
    }

    private void again() {
        heading("TO COMPUTE THIS AGAIN");
        paragraph("",
                "The same votes give the same report. Seed " + map.options().seed() + "; placed from "
                        + map.options().minimumVotes()
                        + " answers; "
                        + (map.options().givenGroups().isEmpty()
                                ? "at most " + map.options().maximumGroups() + " groups looked for."
                                : "groups as given."));
    }

    private void heading(String title) {
        line("");
        line(title);
    }

    private void statement(String lead, String id) {
        String text = texts.get(id);
        paragraph(lead, text == null ? "Statement " + id : id + ". " + text);
    }

    /// Lines after the first are indented as deep as the lead.
    private void paragraph(String lead, String text) {
        String prefix = lead;
        for (String line : Columns.wrapped(text, WIDTH - lead.length())) {
            line(prefix + line);
            prefix = " ".repeat(lead.length());
        }
    }

    private void line(String text) {
        report.append(text.stripTrailing()).append('\n');
    }

    private static String people(int count) {
        return number(count, "person", "people");
    }

    private static String number(int count, String noun) {
        return number(count, noun, noun + "s");
    }

    private static String number(int count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    private static String of(int count, Tally tally) {
        return padded(tally.seen() == 0 ? "0%" : percent((double) count / tally.seen()))
                + String.format(Locale.ROOT, " (%d of %d)", count,
                        tally.seen());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%d%%", Math.round(share * 100));
    }

    private static String padded(String percent) {
        return String.format(Locale.ROOT, "%4s", percent);
    }
}
