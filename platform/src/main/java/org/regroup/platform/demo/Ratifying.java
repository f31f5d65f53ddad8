package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.decisions.agreements.BasisSubject;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.Casting;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Sql;

/// The rule cards of the four organisations, and the basis of agreement on which each of them votes by its own.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Ratifying {

    /// How long ago the question was confirmed, so that the longest notice has run.
    private static final Duration AGO = Duration.ofDays(24);
    private static final String CLAUSES = """
            1. Nobody is disconnected from heat or power in winter.
            2. Repairs that keep a home warm are done within four weeks.
            3. Rents are not raised while a home fails the heat standard.
            4. Heat networks belong to those who use them or to the public.
            5. Retrofit work is paid at union rates.
            6. Every district has an office where tenants and workers get advice.
            7. One levy on rents and on heat pays for a common repair fund.
            8. Each organisation speaks for itself; what is said together is decided together.
            9. The alliance reports every three months what it has done and what it has not.
            """;

    private final RuleCards cards;
    private final Motioned motions;
    private final MotionTexts texts;
    private final Agreed agreed;
    private final Earlier earlier;
    private final Questions questions;
    private final Casting casting;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ratifying(RuleCards cards, Motioned motions, MotionTexts texts, Agreed agreed, Earlier earlier, Questions questions,
            Casting casting, JdbcClient jdbc, Clock clock) {
        this.cards = cards;
        this.motions = motions;
        this.texts = texts;
        this.agreed = agreed;
        this.earlier = earlier;
        this.questions = questions;
        this.casting = casting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        declare(id(cast, Cast.INES), id(blocs, Bloc.CIRCLE), "Rules of the Circle, article 3", kind -> switch (kind) {
            case STATEMENT, CAMPAIGN, RULE_CHANGE -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.BALLOT, Secrecy.SECRET, 7,
                    "quorum at-least 1/2 of roll, at-least 2/3 of cast");
            case AFFILIATION, BASIS, FUSION -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 14,
                    "quorum at-least 1/2 of roll, at-least 2/3 of cast");
        });
        declare(id(cast, Cast.NOOR), id(blocs, Bloc.TENANTS), "Constitution of the campaign, section 5",
                kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.BALLOT, Secrecy.SECRET, 7,
                        "quorum at-least 1/4 of roll, more-than 1/2 of cast"));
        declare(id(cast, Cast.HILDE), id(blocs, Bloc.COOPS), "Federation rules, rule 12: one co-op, one vote",
                kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 21, "at-least 2/3 of cast"));
        declare(id(cast, Cast.TOMAS), id(blocs, Bloc.UNION), "Regional standing orders, order 31: branch ballots",
                kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MIXED, Secrecy.SECRET, 14, "more-than 1/2 of cast"));
        earlier.cards();
        agreed.fill(alliance, cast, blocs);
        var motion = motions.motion(alliance, cast, blocs, new Motioned.Made(11, Cast.INES, 30, new Wording("Basis of agreement",
                "Nine clauses on which four organisations would act together.", CLAUSES,
                "A joint statement is said and gone. This is what we would hold each other to."), List.of(1, 34)));
        var question = put(alliance, motion, cast, blocs);
        earlier.motion(motion, AGO);
        earlier.question(question, AGO);
        List.of(Cast.MAREN, Cast.TOMAS).forEach(voter -> vote(question, id(cast, voter)));
    }

    private void declare(PersonId by, OrganisationId organisation, String source,
            java.util.function.Function<QuestionKind, Procedure> procedure) {
        cards.declare(by, organisation, Arrays.stream(QuestionKind.values()).map(procedure).toList(), source).required();
    }

    private QuestionId put(AllianceId alliance, MotionId motion, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var now = Sql.now(clock);
        var closes = now.plus(AGO).plus(Duration.ofDays(12));
        var terms = new QuestionTerms(QuestionKind.BASIS, BasisSubject.SUBJECT,
                BasisSubject.payload(30, Optional.of(Rung.ALLIANCE)), "Shall we ratify the basis of agreement?",
                "Nine clauses on which four organisations would act together. Each organisation votes on the whole and on every clause, by its own rule.",
                "We have argued for three months and found nine sentences that most of us can sign. Alone, each of us is ignored. Together we can name what a warm home costs and who should pay for it.",
                "Nine sentences bind our hands for half a year. A levy falls on our own members first. We can go on acting together case by case, as we have done, and sign nothing until we must.",
                texts.current(motion), motion, true,
                Rules.parse("reservations(organisations(at-least 3))").rule(), ZoneId.of("UTC"),
                now.plus(AGO).minus(Duration.ofDays(2)),
                closes, closes.plus(Duration.ofDays(7)), LocalDate.ofInstant(closes, ZoneOffset.UTC).plusDays(180));
        var proposed = questions.propose(id(cast, Cast.INES), id(blocs, Bloc.CIRCLE), alliance, terms).required();
        return questions.confirm(id(cast, Cast.NOOR), id(blocs, Bloc.TENANTS), proposed.id()).required().id();
    }

    private void vote(QuestionId question, PersonId voter) {
        var elector = jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = :question and m.person = :person""").param("question", question.value())
                .param("person", voter.value()).query(UUID.class).single();
        casting.cast(voter, question, elector, "yyyyyyyayy").required();
    }

    private static <K, V> V id(Map<K, V> known, K key) {
        return Objects.requireNonNull(known.get(key));
    }
}
