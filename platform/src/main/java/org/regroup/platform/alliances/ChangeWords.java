package org.regroup.platform.alliances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Matter.Edit;
import org.regroup.platform.shared.Page;

/// Says in the reader's words what a change is about and what has been said to it.
final class ChangeWords {

    private final Page page;
    private final Names names;

    ChangeWords(Names names) {
        this.page = names.page();
        this.names = names;
    }

    String title(Change change) {
        return switch (change.matter()) {
            case Matter.Opening(var terms, _) -> page.t("alliances.title.opening", terms.name());
            case Matter.NewTerms(var edits) -> page.t("alliances.title.terms",
                    String.join(", ", edits.stream().map(this::term).toList()));
            case Matter.NewRung(var from, var to, _, _) -> page.t("alliances.title.rung", rung(from), rung(to));
            case Matter.NewEnd(_, var endsOn) -> page.t("alliances.title.end", page.date(endsOn));
            case Matter.Review(_, var next, _) -> page.t("alliances.title.review", page.date(next));
            case Matter.Welcome(var called, _) -> page.t("alliances.title.welcome", called(change, called));
            case Matter.Closing _ -> page.t("alliances.title.closing");
        };
    }

    /// What the proposer adds in own words.
    String note(Change change) {
        return switch (change.matter()) {
            case Matter.Review(_, _, var found) -> found;
            case Matter.Closing(var reason) -> reason;
            case Matter.Opening(var terms, _) -> terms.purpose();
            case Matter.NewRung(_, var to, _, var endsOn) -> endsOn == null
                    ? page.t("alliances.rung." + to.key() + ".what")
                    : page.t("alliances.until", page.date(endsOn));
            case Matter.NewTerms _,Matter.NewEnd _,Matter.Welcome _ -> "";
        };
    }

    private String called(Change change, String called) {
        var invited = change.invited();
        return invited == null || !names.marks().containsKey(invited) ? called : names.mark(invited).name();
    }

    private String rung(Rung rung) {
        return page.t("alliances.rung." + rung.key());
    }

    private String term(Edit edit) {
        return page.t("alliances.term." + edit.term().name().toLowerCase(Locale.ROOT));
    }

    /// What would change or has changed, term by term.
    List<Compare> compare(Change change, Alliance now) {
        return switch (change.matter()) {
            case Matter.NewTerms(var edits) -> edits.stream()
                    .map(edit -> new Compare(term(edit), edit.from(), current(edit, now), edit.to())).toList();
            case Matter.NewRung(var from, var to, var endedOn, var endsOn) -> List.of(
                    new Compare(page.t("alliances.term.rung"), rung(from), rung(now.rung()), rung(to)),
                    new Compare(page.t("alliances.term.end"), day(endedOn), day(now.endsOn()), day(endsOn)));
            case Matter.NewEnd(var endedOn, var endsOn) ->
                List.of(new Compare(page.t("alliances.term.end"), day(endedOn), day(now.endsOn()), day(endsOn)));
            case Matter.Review(var due, var next, _) ->
                List.of(new Compare(page.t("alliances.term.review"), day(due), day(now.reviewOn()), day(next)));
            case Matter.Opening _,Matter.Welcome _,Matter.Closing _ -> List.of();
        };
    }

    private static String current(Edit edit, Alliance now) {
        return switch (edit.term()) {
            case NAME -> now.name();
            case PURPOSE -> now.purpose();
            case NORMS -> now.norms();
            case EXIT_RULE -> now.exitRule();
        };
    }

    String day(@Nullable LocalDate day) {
        return day == null ? page.t("alliances.noEnd") : page.date(day);
    }

    ChangeLine line(Change change, Situation at, boolean yours) {
        return line(change, at.alliance().name(), at.stage(change), yours);
    }

    ChangeLine line(Change change, String alliance, Change.Stage stage, boolean yours) {
        return new ChangeLine(change, alliance, title(change), note(change), stage, state(change, stage), said(change), yours);
    }

    private String state(Change change, Change.Stage stage) {
        var when = switch (stage) {
            case WAITS_FOR_SECOND, WAITS_FOR_INVITED, LAPSED -> page.dateTime(change.lapsesAt());
            case DONE -> change.doneAt() == null ? "" : page.date(change.doneAt());
            case WITHDRAWN, DECLINED, CHANGE_ASKED, PROPOSER_LEFT ->
                change.ended() == null ? "" : page.date(change.ended().said().at());
        };
        return page.t("alliances.stage." + stage.key(), when);
    }

    List<SaidLine> said(Change change) {
        var lines = new ArrayList<SaidLine>();
        lines.add(said("proposed", change.proposed(), false));
        if (change.confirmed() instanceof Spoken said) {
            lines.add(said("confirmed", said, false));
        }
        if (change.accepted() instanceof Spoken said) {
            lines.add(said("accepted", said, false));
        }
        if (change.ended() instanceof Change.Ended(var how, var said)) {
            lines.add(said(how.name().toLowerCase(Locale.ROOT), said, true));
        }
        return lines;
    }

    private SaidLine said(String verb, Spoken said, boolean reason) {
        return new SaidLine(page.t("alliances.said." + verb), names.person(said.person()), names.mark(said.organisation()),
                reason ? reason(said) : basis(said) + ", " + page.date(said.at()));
    }

    private String reason(Spoken said) {
        return said.detail().isEmpty()
                ? page.date(said.at())
                : page.t("alliances.said.reason", page.date(said.at()), said.detail());
    }

    /// Who decided in the organisation, in a few words.
    String basis(Spoken said) {
        var basis = page.t("alliances.basis." + said.basis().key());
        return said.detail().isEmpty() ? basis : page.t("alliances.basis.detail", basis, said.detail());
    }
}
