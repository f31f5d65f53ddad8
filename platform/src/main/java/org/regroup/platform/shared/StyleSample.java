package org.regroup.platform.shared;

import java.util.List;
import java.util.stream.IntStream;

import org.regroup.platform.shared.piece.Bar;
import org.regroup.platform.shared.piece.Certificate;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Clause;
import org.regroup.platform.shared.piece.Count;
import org.regroup.platform.shared.piece.Crumb;
import org.regroup.platform.shared.piece.Event;
import org.regroup.platform.shared.piece.Fact;
import org.regroup.platform.shared.piece.Interval;
import org.regroup.platform.shared.piece.Run;
import org.regroup.platform.shared.piece.Rung;
import org.regroup.platform.shared.piece.Stage;
import org.regroup.platform.shared.piece.View;
import org.regroup.platform.shared.piece.Weighing;

/// What the pieces of the style page show: a little of the story of the Warm Homes Alliance, in the reader's language.
public record StyleSample(Page page) {

    /// A mark on the map: where, whose, in which group, and whether it sits between groups.
    public record Dot(int x, int y, Mark mark, int group, boolean unsure) {}

    private String t(String key) {
        return page.t("style." + key);
    }

    public Mark mark(int number) {
        return new Mark(number, t("mono." + number), t("org." + number));
    }

    public Mark unaffiliated() {
        return Mark.none(t("org.none"));
    }

    public List<Mark> twelve() {
        return IntStream.rangeClosed(1, 12).mapToObj(this::mark).toList();
    }

    public List<Mark> five() {
        return List.of(mark(2), mark(3), mark(4), mark(1), unaffiliated());
    }

    public List<Crumb> above() {
        return List.of(new Crumb(page.site(), "/"));
    }

    public MandateLine mandate() {
        return new MandateLine(t("mandate.who"), t("mandate.howMany"), t("mandate.rule"), t("mandate.until"));
    }

    public Problems problems() {
        return Problems.of(new Problem("review", t("field.review.problem")), new Problem("mover", t("field.mover.problem")));
    }

    public List<Choice> movers() {
        return List.of(Choice.under(mark(2), false, "organisation", t("field.mover.org")),
                Choice.under(mark(2), true, "member", t("field.mover.member")),
                Choice.under(mark(4), false, "union", t("field.mover.union")).barred(t("field.mover.union.why")));
    }

    public List<Choice> towns() {
        return List.of(Choice.of("1", "Eastwick"), Choice.of("2", "Millbrook"));
    }

    public List<String> steps() {
        return List.of(t("step.1"), t("step.2"), t("step.3"));
    }

    public List<String> tabs() {
        return List.of(t("tabs.1"), t("tabs.2"));
    }

    public List<Bar> organisations() {
        return List.of(Bar.of(mark(2), new Interval(.95, .906, .974)), Bar.of(mark(3), new Interval(.89, .846, .922)),
                Bar.of(mark(4), new Interval(.86, .818, .894)), Bar.hidden(mark(1), mark(1).name(), t("bars.hidden")),
                Bar.of(unaffiliated(), new Interval(.91, .84, .951)));
    }

    public List<Bar> groups() {
        return List.of(Bar.of(t("group.1"), new Interval(.93, .901, .951)), Bar.of(t("group.2"), new Interval(.87, .828, .903)),
                Bar.of(t("group.3"), new Interval(.88, .826, .919)));
    }

    public List<String> groupNames() {
        return List.of(t("group.1"), t("group.2"), t("group.3"));
    }

    /// Three loose clouds, the same on every call.
    public List<Dot> dots() {
        var marks = five();
        return IntStream.range(0, 75).mapToObj(i -> {
            int group = i % 3;
            double angle = i * 2.399963, away = 11 * Math.sqrt(i / 3 + 1.0);
            return new Dot((int) (140 + 160 * group + away * 1.5 * Math.cos(angle)),
                    (int) (95 + (group == 1 ? 35 : 0) + away * Math.sin(angle)), marks.get((i * 7 + i / 5) % 5), group + 1,
                    away > 50);
        }).toList();
    }

    public List<Clause> clauses() {
        var two = new Run.Change(mark(4), "A2", t("amendment.2"), "#clause-3");
        var three = new Run.Change(mark(1), "A3", t("amendment.3"), "#clause-3");
        var quiet = new Run.Change(mark(4), "A2", t("amendment.2"), null);
        return List.of(new Clause("3",
                List.of(new Run.Kept(t("clause.a")), new Run.Removed(quiet, t("clause.b")), new Run.Added(two, t("clause.c")),
                        new Run.Kept(" "),
                        new Run.Meeting(List.of(new Run.Kept(t("clause.d")), new Run.Added(three, t("clause.e")),
                                new Run.Kept(t("clause.f")), new Run.Added(quiet, t("clause.g")))),
                        new Run.Kept(t("clause.h")), new Run.Term(t("clause.term"), "term", t("clause.term.meaning")),
                        new Run.Kept(t("clause.i"))),
                List.of(new Clause.SideNote(mark(4), t("amendment.2"), t("clause.side.2")),
                        new Clause.SideNote(mark(1), t("amendment.3"), ""), new Clause.SideNote(null, t("clause.meet"), ""))));
    }

    public View mover() {
        return new View(t("pair.1"), List.of(t("pair.1.text")), mark(2), false, t("pair.1.by"));
    }

    public View minority() {
        return new View(t("pair.2"), List.of(t("pair.2.text")), mark(4), true, t("pair.2.by"));
    }

    public List<Stage> lifeLine() {
        return List.of(step(1, t("stage.1.note"), Stage.State.BEHIND), step(2, "", Stage.State.BEHIND),
                step(3, "", Stage.State.BEHIND),
                new Stage.Fork(t("stage.4"), t("stage.4.title"), "#certs",
                        List.of(new Stage.Branch(mark(1), "27–5–2", ""), new Stage.Branch(mark(2), "118–19–4", ""),
                                new Stage.Branch(mark(3), "17–3", t("stage.4.note")),
                                new Stage.Branch(mark(4), page.number(3240) + "–" + page.number(810), ""))),
                step(5, "", Stage.State.HERE), step(6, t("stage.6.note"), Stage.State.AHEAD));
    }

    private Stage step(int number, String note, Stage.State state) {
        var key = "stage." + number;
        return new Stage.Step(t(key), t(key + ".day"), t(key + ".title"), "#lifeline", note, state);
    }

    public List<Certificate> certificates() {
        return List.of(certificate(1, "27–5–2", .844, 2 / 3.0, .675, List.of(40, 34, 27, 5, 2)),
                certificate(4, page.number(3240) + "–" + page.number(810), .8, .5, .216, List.of(15_000, 4_073, 3_240, 810, 0)));
    }

    private Certificate certificate(int number, String tally, double votes, double needed, double roll, List<Integer> counts) {
        var names = List.of("roll", "received", "for", "against", "abstained");
        var figures = IntStream.range(0, names.size()).mapToObj(i -> new Certificate.Figure(t("cert.figure." + names.get(i)),
                page.number(counts.get(i)), i == 2 || i == 3)).toList();
        return new Certificate(mark(number), tally, t("cert." + number + ".words"), t("cert.outcome"), t("cert.detail"),
                List.of(new Certificate.Share(page.t("shared.percent", votes * 100), t("cert.votes"), votes, needed),
                        new Certificate.Share(page.t("shared.percent", roll * 100), t("cert.roll"), roll, null)),
                figures, t("cert." + number + ".rule"), t("cert." + number + ".by"), "#certs");
    }

    public List<Weighing> weighings() {
        return List.of(
                new Weighing(t("weighing.1"), t("weighing.1.note"), .75, page.percent(.75), .75, t("weighing.1.need"),
                        t("weighing.yes"), true, false),
                new Weighing(t("weighing.2"), t("weighing.2.note"), .4965, page.t("shared.percent", 49.7), .5, t("weighing.half"),
                        t("weighing.no"), false, true),
                new Weighing(t("weighing.3"), t("weighing.3.note"), .65, page.percent(.65), .5, t("weighing.half"),
                        t("weighing.yes"), false, false));
    }

    public List<Rung> ladder() {
        return List.of(new Rung(t("rung.1"), Stage.State.AHEAD), new Rung(t("rung.2"), Stage.State.HERE),
                new Rung(t("rung.3"), Stage.State.BEHIND), new Rung(t("rung.4"), Stage.State.BEHIND));
    }

    public List<Event> events() {
        return List.of(new Event("2026-03-12", t("event.1.day"), t("event.1"), t("event.1.text")),
                new Event("2026-03-15", t("event.2.day"), t("event.2"), t("event.2.text")));
    }

    public List<Fact> facts() {
        return List.of(new Fact(t("fact.1"), t("fact.1.value")), new Fact(t("fact.2"), t("fact.2.value")));
    }

    public Count count() {
        return new Count(List.of(t("count.stage.1"), t("count.stage.2"), t("count.stage.3"), t("count.stage.4")), List.of(
                candidate("count.maren", true, "46", "", "27.00", "−19.00", "27.00", "", "27.00", ""),
                candidate("count.kwame", true, "36", "", "36.00", "", "27.00", "−9.00", "27.00", ""),
                candidate("leila", true, "20", "", "24.13", "+4.13", "25.13", "+1.00", "27.54", "+2.41"),
                candidate("ada", false, "9", "", "9.83", "+0.83", "10.08", "+0.25")),
                new Count.Candidate(t("count.rest"),
                        List.of(votes("0.00", ""), votes("1.24", ""), votes("3.24", ""), votes("6.24", "")),
                        "", false));
    }

    private Count.Candidate candidate(String name, boolean elected, String... heldAndChange) {
        var stages = IntStream.range(0, heldAndChange.length / 2)
                .mapToObj(i -> votes(heldAndChange[2 * i], heldAndChange[2 * i + 1]))
                .toList();
        return new Count.Candidate(t(name), stages, t(elected ? "count.elected" : "count.not"), elected);
    }

    private static Count.Votes votes(String held, String change) {
        return new Count.Votes(held, change, held.equals("46") || held.equals("36") || held.equals("27.54"));
    }
}
