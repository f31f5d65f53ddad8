package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.regroup.platform.organisations.CardWeight;
import org.regroup.platform.organisations.CardWords;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Questions in the reader's words.
public final class QuestionWords {

    private QuestionWords() {}

    public static Problems problems(Page page, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(),
                ground.args().stream().map(arg -> switch (arg) {
                    case Instant at -> page.dateTime(at);
                    case LocalDate day -> page.date(day);
                    case Object other -> other;
                }).toArray())));
    }

    /// What a question is called, such as "Question 7".
    public static String called(Page page, Question question) {
        return page.t("questions.number", question.number());
    }

    public static String kind(Page page, QuestionKind kind) {
        return CardWords.kind(page, kind);
    }

    public static List<Choice> kinds(Page page) {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> Choice.of(kind.code(), kind(page, kind), page.t("questions.kind." + kind.code() + ".what")))
                .toList();
    }

    /// Those of which only the words matter in an alliance; its basis of agreement is put by a form of its own.
    public static List<Choice> kindsOfWords(Page page) {
        return kinds(page).stream().filter(kind -> !kind.value().equals(QuestionKind.BASIS.code())).toList();
    }

    /// A moment where the vote takes place, with its zone.
    public static String moment(Page page, Instant at, ZoneId zone) {
        return page.in(zone).dateTime(at);
    }

    /// Where it stands, and until when.
    public static String stands(Page page, Question question, Instant now) {
        var terms = question.terms();
        var state = question.state(now);
        return switch (state) {
            case PROPOSED -> page.t("questions.stands.proposed", moment(page, question.lapsesAt(), terms.zone()));
            case FIXED -> page.t("questions.stands.fixed", moment(page, terms.opensAt(), terms.zone()));
            case VOTING -> page.t("questions.stands.voting", moment(page, terms.closesAt(), terms.zone()));
            case CLOSED -> page.t("questions.stands.closed", moment(page, terms.certificatesUntil(), terms.zone()));
            case DECIDED -> page.t("questions.outcome." + (Boolean.TRUE.equals(question.carried()) ? "carried" : "not_carried"));
            case LAPSED, CALLED_OFF -> page.t("questions.state." + state.key());
        };
    }

    /// What comes next, and who waits for whom; empty where nothing does.
    public static String next(Page page, QuestionPage view) {
        var question = view.question();
        var terms = question.terms();
        var zone = terms.zone();
        return switch (view.state()) {
            case PROPOSED -> page.t("questions.next.proposed", view.mark(question.proposed().organisation()).name(),
                    moment(page, question.lapsesAt(), zone));
            case FIXED ->
                page.t("questions.next.fixed", moment(page, terms.opensAt(), zone), moment(page, terms.closesAt(), zone));
            case VOTING -> page.t("questions.next.voting", moment(page, terms.closesAt(), zone),
                    page.date(terms.certificatesUntil()));
            case CLOSED -> page.t("questions.next.closed", String.join(", ", view.missing()),
                    moment(page, terms.certificatesUntil(), zone));
            case DECIDED -> {
                var decided = page.t("questions.next.decided", page.date(Objects.requireNonNull(question.decidedAt())));
                yield terms.reviewOn() == null || Boolean.FALSE.equals(question.carried())
                        ? decided
                        : decided + " " + page.t("questions.next.review", page.date(Objects.requireNonNull(terms.reviewOn())));
            }
            case LAPSED, CALLED_OFF -> "";
        };
    }

    /// The joint rule in words; of an organisation's own question its own rule.
    public static String rule(Page page, Question question) {
        var rule = question.terms().rule();
        return rule == null
                ? question.parties().stream().map(party -> RuleWords.rule(page, party.procedure().rule())).findFirst().orElse("")
                : RuleWords.rule(page, rule, question.parties().size());
    }

    /// With a capital letter, as it stands by itself.
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    /// How many may vote, such as "Circle: 40 members".
    public static String roll(Page page, Party party) {
        return party.name() + ": " + entitled(page, party);
    }

    private static String entitled(Page page, Party party) {
        var electorate = party.procedure().electorate();
        return electorate == Electorate.BODY
                ? page.t("questions.roll.body", party.procedure().body(), party.roll())
                : party.procedure().weight() == CardWeight.MEMBERS
                        ? page.t("questions.roll.cards", party.roll(), party.votes())
                        : page.t("questions.roll." + electorate.code(), party.roll());
    }

    /// Everything about an organisation's vote that is fixed.
    public static List<Fact> party(Page page, Question question, Party party) {
        var zone = question.terms().zone();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("questions.fact.how"), CardWords.procedure(page, party.procedure())));
        facts.add(new Fact(page.t("questions.fact.rule"), RuleWords.rule(page, party.procedure().rule())));
        facts.add(new Fact(page.t("questions.fact.roll"), entitled(page, party)));
        if (party.notAsked() > 0) {
            facts.add(new Fact(page.t("questions.fact.notAsked"), page.t("questions.notAsked", party.notAsked())));
        }
        facts.add(new Fact(page.t("questions.fact.window"), page.t("questions.window", moment(page, party.opensAt(), zone),
                moment(page, question.terms().closesAt(), zone), party.procedure().noticeDays())));
        facts.add(new Fact(page.t("questions.fact.card"), page.t("questions.card", party.cardVersion())));
        return facts;
    }

    /// What was done, in the reader's words.
    public static String told(Page page, QuestionPage view, QuestionAct act) {
        var key = "questions.act." + act.kind().code();
        return switch (act.kind()) {
            case REFUSED -> page.t(key + "." + act.detail(), view.name(act.person()), view.mark(act.organisation()).name());
            case DECIDED -> page.t(key + "." + act.detail());
            case PAPER -> page.t(key, Stream.concat(Stream.of(view.name(act.person()), view.mark(act.organisation()).name()),
                    Stream.of(act.detail().split(" ")).map(Integer::valueOf)).toArray());
            case TELLER, TELLER_ENDED ->
                page.t(key, view.name(act.person()), view.mark(act.organisation()).name(), act.detail());
            case PROPOSED, CONFIRMED, WITHDRAWN, CALL_OFF, CALLED_OFF, REMINDED, COUNTED, SETTLED, CERTIFIED, CORRECTED,
                    DISSENTED ->
                page.t(key, view.name(act.person()), view.mark(act.organisation()).name());
        };
    }

    /// The reason given, where the words of the act do not tell it already.
    public static String reason(QuestionAct act) {
        return switch (act.kind()) {
            case REFUSED, DECIDED, PAPER, TELLER, TELLER_ENDED -> "";
            case PROPOSED, CONFIRMED, WITHDRAWN, CALL_OFF, CALLED_OFF, REMINDED, COUNTED, SETTLED, CERTIFIED, CORRECTED,
                    DISSENTED ->
                act.detail();
        };
    }
}
