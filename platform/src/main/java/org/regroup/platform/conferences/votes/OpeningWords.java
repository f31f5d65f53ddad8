package org.regroup.platform.conferences.votes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Taken;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.hall.HallWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Choice;

/// What a chair reads who opens a vote.
public final class OpeningWords {

    private OpeningWords() {}

    public static List<Choice> rungs(Page page) {
        return Stream.of(Rung.values()).map(rung -> Choice.of(HallVote.code(rung), VoteWords.rung(page, rung),
                page.t("votes.rung." + HallVote.code(rung) + ".what"))).toList();
    }

    public static List<Choice> rules(Page page) {
        return Stream.concat(OpeningForm.RULES.keySet().stream(), Stream.of(OpeningForm.OWN))
                .map(rule -> Choice.of(rule, page.t("votes.rules." + rule))).toList();
    }

    public static List<Choice> about(Page page) {
        return Stream.of(OpeningForm.WHOLE, OpeningForm.QUESTION)
                .map(one -> Choice.of(one, page.t("votes.new.about." + one), page.t("votes.new.about." + one + ".what")))
                .toList();
    }

    /// The procedural motion that is put, if it is one.
    public static Optional<ProceduralMotion> procedure(Hall hall, Typed typed) {
        return OpeningForm.about(typed) instanceof About.Procedure(var kind) ? hall.rules().motion(kind) : Optional.empty();
    }

    /// What is carried with the consent list.
    static OnScreen.Shown together(Page page, Taken list) {
        return new OnScreen.Shown("", list.together().stream()
                .map(one -> page.t("votes.together.item", one.item(), one.title())).toList());
    }

    /// What stands on the form before anybody has typed.
    static String subject(Page page, String procedure, String subject) {
        return Typed.one(ProceduralMotion.Kind.class, procedure).map(kind -> HallWords.motion(page, kind)).orElse(subject);
    }
}
