package org.regroup.platform.decisions.certificates;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.decisions.Weighings;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Question.HashedText;
import org.regroup.counting.questions.Question.Holder.Kind;
import org.regroup.counting.questions.Roll;
import org.regroup.counting.questions.Terms;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Clause;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.CardWeight;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.exchange.Markdown;

/// What was fixed before the vote, as the library that decides has it. The same question gives the same bytes for ever: every
/// certificate is signed over them.
final class Fixed {

    private static final int LONGEST_TITLE = 90;
    /// What changes an alliance. Other subjects came before effects were hashed, and their terms stay as they were.
    private static final Set<String> EFFECTS = Set.of("basis", "rung", "affiliation", "standing_orders");

    private Fixed() {}

    /// @param standings of the rolls as they are now
    /// @param keys      public keys in Base64
    static Terms of(Question question, Map<OrganisationId, Standing> standings, Map<OrganisationId, String> keys) {
        var terms = question.terms();
        var rule = terms.rule();
        return new Terms(asked(question), rule == null ? "organisations(at-least 1)" : Rules.text(rule), Weighings.CAP,
                Optional.of(question.id().toString()),
                question.parties().stream().map(party -> party(question, party,
                        standings.getOrDefault(party.organisation(), new Standing(0, 0, 0, 0, 0, 0)),
                        keys.getOrDefault(party.organisation(), ""))).toList());
    }

    private static org.regroup.counting.questions.Question asked(Question question) {
        var terms = question.terms();
        var by = Stream.of(Optional.of(question.proposed()), Optional.ofNullable(question.confirmed())).flatMap(Optional::stream)
                .map(spoken -> question.party(spoken.organisation()).map(Party::name)).flatMap(Optional::stream).toList();
        var put = new org.regroup.counting.questions.Question.Put(by, Objects.requireNonNull(question.fixedAt()),
                terms.opensAt(), terms.closesAt(), Optional.of(terms.certificatesUntil()));
        return new org.regroup.counting.questions.Question(question.id().toString(), question.number(), terms.title(),
                terms.kind().code(), new org.regroup.counting.questions.Question.Holder(switch (question.holder()) {
                    case Holder.OfAlliance _ -> Kind.ALLIANCE;
                    case Holder.OfOrganisation _ -> Kind.ORGANISATION;
                }, question.holder().name()), put, terms.zone(), texts(question),
                question.clauses().stream().map(Fixed::clause).toList(),
                org.regroup.counting.questions.Question.byClause(question.clauses().size()),
                Optional.ofNullable(terms.reviewOn()), Optional.empty());
    }

    /// The text as it is handed out, in Markdown.
    static byte[] text(Question question) {
        return Markdown.write(question.terms().text()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<HashedText> texts(Question question) {
        var terms = question.terms();
        var texts = new ArrayList<HashedText>();
        texts.add(hashed("text.md", text(question)));
        texts.add(hashed("notice.txt", terms.notice().getBytes(StandardCharsets.UTF_8)));
        if (!terms.caseFor().isEmpty()) {
            texts.add(hashed("for.txt", terms.caseFor().getBytes(StandardCharsets.UTF_8)));
            texts.add(hashed("against.txt", terms.caseAgainst().getBytes(StandardCharsets.UTF_8)));
        }
        if (EFFECTS.contains(terms.subject())) {
            texts.add(hashed("effect.txt", effect(question)));
        }
        return texts;
    }

    /// What follows once it is carried, beside the words: fixed and hashed like them.
    private static byte[] effect(Question question) {
        return (question.terms().subject() + "\n" + question.terms().payload()).getBytes(StandardCharsets.UTF_8);
    }

    private static HashedText hashed(String name, byte[] bytes) {
        return new HashedText(name, Source.of(name, bytes).sha256());
    }

    private static org.regroup.counting.questions.Question.Clause clause(Clause clause) {
        var words = clause.words();
        if (words.length() > LONGEST_TITLE) {
            int end = words.lastIndexOf(' ', LONGEST_TITLE);
            words = words.substring(0, end > 0 ? end : LONGEST_TITLE) + "…";
        }
        return new org.regroup.counting.questions.Question.Clause(clause.number(), words);
    }

    private static org.regroup.counting.questions.Party party(Question question, Party party, Standing roll, String key) {
        var procedure = party.procedure();
        var card = new org.regroup.counting.questions.Party.Card(party.cardVersion(),
                org.regroup.counting.questions.Party.Electorate.valueOf(procedure.electorate().name()),
                org.regroup.counting.questions.Party.Method.valueOf(procedure.method().name()),
                org.regroup.counting.questions.Party.Secrecy.valueOf(procedure.secrecy().name()), procedure.noticeDays(),
                stated(procedure.body()), Optional.empty(), procedure.together(),
                procedure.weight() == CardWeight.MEMBERS);
        var joined = party.joined().stream()
                .map(month -> new Roll.Joined(YearMonth.parse(month.getKey()), month.getValue())).toList();
        return new org.regroup.counting.questions.Party(party.name(), party.mark().monogram(), true, party.members(),
                Rational.of(party.delegates()), card, procedure.ruleText(), party.opensAt(),
                new Roll(Objects.requireNonNull(question.fixedAt()), Rational.of(roll.weight()), Rational.of(roll.people()),
                        joined),
                party.notAsked(), key);
    }

    private static Optional<String> stated(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isEmpty());
    }
}
