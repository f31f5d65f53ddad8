package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkCasting;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.motions.amending.Answering;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.shared.Sql;

/// A question that the four organisations have decided: from statements by way of a motion and an amendment to ballots and
/// certificates; one clause is not carried by all of them.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Agreed {

    /// How long ago it was put. The vote closed two days ago.
    private static final Duration AGO = Duration.ofDays(40);
    private static final Duration CLOSES = AGO.minus(Duration.ofDays(2));
    /// The clause that one of them does not share.
    private static final int FOURTH = 4;
    private static final String CLAUSES = """
            1. Nobody’s heating is cut off between October and April.
            2. Whoever is cold because of a broken boiler gets an answer within three days.
            3. Warm meeting rooms are open to everybody in winter, without questions.
            4. Help with heating bills goes first to people who rent from private landlords.
            5. The council publishes what each heating repair costs and who was paid for it.
            """;

    /// How an organisation voted: on the whole, and on the fourth clause.
    ///
    /// @param member of the roll who agrees to its certificate
    private record Votes(Bloc bloc, Cast certifies, String name, int member, int yes, int no, int abstained, int fourthYes,
            int fourthNo) {

        List<String> ballots() {
            var ballots = new ArrayList<String>();
            for (int i = 0; i < yes + no + abstained; i++) {
                var whole = i < yes ? "y" : i < yes + no ? "n" : "a";
                ballots.add(whole.repeat(4) + (i < fourthYes ? "y" : i < fourthYes + fourthNo ? "n" : "a") + whole);
            }
            return ballots;
        }
    }

    private static final List<Votes> VOTES = List.of(
            new Votes(Bloc.CIRCLE, Cast.INES, "Clara", 3, 25, 4, 2, 23, 6),
            new Votes(Bloc.TENANTS, Cast.NOOR, "Sunil", 4, 118, 19, 4, 121, 14),
            new Votes(Bloc.COOPS, Cast.HILDE, "Edith", 6, 17, 3, 0, 9, 11),
            new Votes(Bloc.UNION, Cast.TOMAS, "Piotr", 22, 648, 162, 0, 418, 392));

    private final Motioned motions;
    private final Changes changes;
    private final Answering answering;
    private final MotionTexts texts;
    private final Questions questions;
    private final BulkCasting casting;
    private final Certifying certifying;
    private final Dissents dissents;
    private final Mandates mandates;
    private final People people;
    private final Roll roll;
    private final Earlier earlier;
    private final Clock clock;

    Agreed(Motioned motions, Changes changes, Answering answering, MotionTexts texts, Questions questions, BulkCasting casting,
            Certifying certifying, Dissents dissents, Mandates mandates, People people, Roll roll, Earlier earlier, Clock clock) {
        this.motions = motions;
        this.changes = changes;
        this.answering = answering;
        this.texts = texts;
        this.questions = questions;
        this.casting = casting;
        this.certifying = certifying;
        this.dissents = dissents;
        this.mandates = mandates;
        this.people = people;
        this.roll = roll;
        this.earlier = earlier;
        this.clock = clock;
    }

    void fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var motion = motions.motion(alliance, cast, blocs, new Motioned.Made(10, Cast.NOOR, 48, new Wording(
                "Five things for this winter", "What four organisations would say together to the seven towns.", CLAUSES,
                "Each of the five stands high in the dialogue, in every organisation or nearly."), List.of(1, 3, 7, 19, 27)));
        amend(motion, cast, blocs);
        var question = put(alliance, motion, cast, blocs);
        earlier.motion(motion, AGO);
        earlier.question(question.id(), AGO);
        vote(questions.find(question.id()).orElseThrow(), blocs);
        VOTES.forEach(votes -> certify(question, votes, id(cast, votes.certifies()), id(blocs, votes.bloc())));
        dissents.attach(id(cast, Cast.HILDE), id(blocs, Bloc.COOPS), question.id(), new Dissents.Said(FOURTH,
                "Whoever is cold comes first",
                "Our members own together the homes they live in. They pay no landlord, and many of them are as cold as those who do. Help goes first to whoever has least, whoever owns the walls. We say the other four with everybody; on this one we ask that nobody speak for us."))
                .required();
    }

    private void amend(MotionId motion, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var amendment = changes.move(motion, id(cast, Cast.HILDE), id(blocs, Bloc.COOPS), "Within one day",
                "Three days without heat are too long for anybody.", "within three days", "within one day");
        answering.accept(id(cast, Cast.NOOR), amendment, null, new Answering.Seen(texts.current(motion).version(), 1), "")
                .required();
    }

    private Question put(AllianceId alliance, MotionId motion, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var now = Sql.now(clock);
        var closes = now.plus(CLOSES);
        var terms = new QuestionTerms(QuestionKind.STATEMENT, QuestionTerms.TEXT, "",
                "Shall we say these five things together this winter?",
                "A joint statement to the seven towns. Each organisation votes on the whole and on every clause, by its own rule.",
                "People in all four organisations said most of this on their own. Said together, once, it is harder to answer each of us with something else.",
                "A statement costs nothing and changes nothing. Once it is out, the newspapers will ask each of us about the sentence we like least.",
                texts.current(motion), motion, true, Rules.parse("reservations(organisations(at-least 3))").rule(),
                ZoneId.of("UTC"), now.plus(CLOSES).minus(Duration.ofDays(14)), closes, closes.plus(Duration.ofDays(7)),
                LocalDate.ofInstant(closes, ZoneOffset.UTC).plusDays(150));
        var proposed = questions.propose(id(cast, Cast.NOOR), id(blocs, Bloc.TENANTS), alliance, terms).required();
        return questions.confirm(id(cast, Cast.HILDE), id(blocs, Bloc.COOPS), proposed.id()).required();
    }

    private void vote(Question question, Map<Bloc, OrganisationId> blocs) {
        VOTES.forEach(votes -> casting.cast(question, question.party(id(blocs, votes.bloc())).orElseThrow(), votes.ballots()));
    }

    /// One draws it up, a keeper of the roll agrees.
    private void certify(Question question, Votes votes, PersonId by, OrganisationId organisation) {
        var email = "member" + votes.member() + "@" + votes.bloc().key + ".example";
        var keeper = people.register(email, votes.name());
        roll.claim(keeper, email);
        mandates.grant(by, organisation, new MandateTerms(keeper, Role.ROLL_KEEPER, "The body that chose the convenor",
                "Recalled by the body that chose", clock.instant().plus(Duration.ofDays(180)))).required();
        certifying.make(by, organisation, question.id(), "").required();
        certifying.attest(keeper, organisation, question.id()).required();
    }

    private static <K, V> V id(Map<K, V> known, K key) {
        return Objects.requireNonNull(known.get(key));
    }
}
