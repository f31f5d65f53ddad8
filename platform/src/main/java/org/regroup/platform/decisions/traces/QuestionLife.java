package org.regroup.platform.decisions.traces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.certificates.FigureWords;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Stage;

/// The life line of a question: what it came of, the vote, the certificates, the decision and when it is looked at again.
public final class QuestionLife {

    /// As many statements as the line names one by one.
    private static final int MOST = 2;
    private static final int LONGEST = 80;
    /// Into as many tracks the line divides; of more organisations only the number is told.
    private static final int MOST_TRACKS = 4;

    private final Page page;
    private final QuestionPage view;
    private final List<Stage> stages = new ArrayList<>();

    private QuestionLife(Page page, QuestionPage view) {
        this.page = page;
        this.view = view;
    }

    public static List<Stage> of(Page page, QuestionPage view, Trace trace) {
        var life = new QuestionLife(page, view);
        life.before(trace);
        life.question();
        return life.stages;
    }

    private void before(Trace trace) {
        var origin = view.question().href() + "/origin";
        if (trace.statements().size() > MOST) {
            add("statement", "", page.t("traces.life.statements", trace.statements().size()), origin + "#statements", "",
                    Stage.State.BEHIND);
        } else {
            trace.statements().forEach(said -> add("statement", "", "“" + shortened(said.words()) + "”", said.href(),
                    said.dialogueTitle(), Stage.State.BEHIND));
        }
        if (!trace.composites().isEmpty()) {
            var parts = trace.motions().stream().filter(motion -> !motion.put()).toList();
            add("motions", "", page.t("traces.life.motions", parts.size()), origin + "#motions", "", Stage.State.BEHIND);
            trace.composites().forEach(one -> stages.add(new Stage.Step(page.t("traces.composite", one.number()),
                    page.date(one.standsAt()), one.title(), one.href(), "", Stage.State.BEHIND)));
        }
        trace.motions().stream().filter(Trace.Source::put).forEach(motion -> stages.add(new Stage.Step(
                page.t("traces.motion", motion.number()), motion.tabledAt() == null ? "" : page.date(motion.tabledAt()),
                motion.title(), motion.href(), "", Stage.State.BEHIND)));
        if (!trace.amendments().isEmpty()) {
            add("amendments", "", page.t("traces.life.taken", trace.amendments().size()), origin + "#amendments", "",
                    Stage.State.BEHIND);
        }
    }

    private void question() {
        var question = view.question();
        var state = view.state();
        var terms = question.terms();
        var confirmed = question.confirmed();
        var by = view.mark(question.proposed().organisation()).name();
        boolean waits = state == QuestionState.PROPOSED;
        add("question", page.date(question.proposedAt()), confirmed == null
                ? page.t("traces.life.by", by)
                : page.t("traces.life.byTwo", by, view.mark(confirmed.organisation()).name()), "#acts",
                waits ? page.t("traces.life.waits") : "",
                waits || state == QuestionState.LAPSED || state == QuestionState.CALLED_OFF
                        ? Stage.State.HERE
                        : Stage.State.BEHIND);
        if (state == QuestionState.LAPSED || state == QuestionState.CALLED_OFF) {
            return;
        }
        add("vote", page.date(terms.closesAt()), page.t("traces.life.vote"), "#rules", "",
                where(state, Set.of(QuestionState.FIXED, QuestionState.VOTING), waits));
        certificates(state);
        var decided = question.decidedAt();
        add("decision", decided == null ? "" : page.date(decided), page.t(decided == null
                ? "traces.life.decides"
                : Boolean.TRUE.equals(question.carried()) ? "questions.outcome.carried" : "questions.outcome.not_carried"),
                decided == null ? null : "#result", "", decided == null ? Stage.State.AHEAD : Stage.State.HERE);
        var review = terms.reviewOn();
        if (review != null && !Boolean.FALSE.equals(question.carried())) {
            add("review", page.date(review), page.t("traces.life.review"), null, "", Stage.State.AHEAD);
        }
    }

    private void certificates(QuestionState state) {
        boolean over = state == QuestionState.CLOSED || state == QuestionState.DECIDED;
        var missing = view.missing();
        int all = view.question().parties().size();
        Instant until = view.question().terms().certificatesUntil();
        if (state == QuestionState.DECIDED && all > 1 && all <= MOST_TRACKS) {
            stages.add(new Stage.Fork(page.t("traces.life.certificates.kind") + " " + page.date(until),
                    page.t("traces.life.certified", all - missing.size(), all), "#certs",
                    view.question().parties().stream().map(this::branch).toList()));
            return;
        }
        add("certificates", page.date(until),
                over ? page.t("traces.life.certified", all - missing.size(), all) : page.t("traces.life.certifies"),
                over ? "#certs" : null,
                over && !missing.isEmpty() ? page.t("traces.life.missing", String.join(", ", missing)) : "",
                state == QuestionState.CLOSED
                        ? Stage.State.HERE
                        : state == QuestionState.DECIDED ? Stage.State.BEHIND : Stage.State.AHEAD);
    }

    /// How many of an organisation took part, as its certificate says.
    private Stage.Branch branch(Party party) {
        var took = party.tookPart();
        return new Stage.Branch(party.mark(), took == null
                ? "–"
                : page.t("certificates.turnout", FigureWords.number(page, took.received()),
                        FigureWords.number(page, took.roll())),
                "");
    }

    private static Stage.State where(QuestionState state, Set<QuestionState> here, boolean ahead) {
        return here.contains(state) ? Stage.State.HERE : ahead ? Stage.State.AHEAD : Stage.State.BEHIND;
    }

    private void add(String kind, String day, String title, @Nullable String href, String note, Stage.State state) {
        stages.add(new Stage.Step(page.t("traces.life." + kind + ".kind"), day, title, href, note, state));
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST) + "…";
    }
}
