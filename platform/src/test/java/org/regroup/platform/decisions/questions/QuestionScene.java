package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Proposals;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.UnitKind;
import org.regroup.platform.organisations.Units;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.Markdown;

/// Organisations with rule cards in an alliance, and questions put to them; made anew for each test.
@TestComponent
public class QuestionScene {

    public static final Duration NOTICE = Duration.ofDays(1);
    public static final Duration VOTE = Duration.ofDays(30);

    private final org.regroup.platform.testing.People made;
    private final People people;
    private final Organisations organisations;
    private final Units units;
    private final RuleCards cards;
    private final Openings openings;
    private final Proposals proposals;
    private final Answers answers;
    private final Questions questions;
    private final JdbcClient jdbc;
    private final TestClock clock;

    QuestionScene(org.regroup.platform.testing.People made, People people, Organisations organisations, Units units,
            RuleCards cards, Openings openings, Proposals proposals, Answers answers, Questions questions, JdbcClient jdbc,
            Clock clock) {
        this.made = made;
        this.people = people;
        this.organisations = organisations;
        this.units = units;
        this.cards = cards;
        this.openings = openings;
        this.proposals = proposals;
        this.answers = answers;
        this.questions = questions;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// @param members voting members besides the convenor, who is one too
    public record Body(OrganisationId id, String name, SignedIn convenor, List<SignedIn> members) {

        public Speaker speaks() {
            return Speaker.of(convenor.id(), id);
        }
    }

    /// With a card that says the same for every kind of question: all members, on line, secret.
    public Body body(String name, int members, String rule) {
        return body(name, members, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.BALLOT, Secrecy.SECRET, 0, rule));
    }

    public Body body(String name, int members, java.util.function.Function<QuestionKind, Procedure> procedure) {
        var body = without(name, members);
        cards.declare(body.convenor().id(), body.id(), Arrays.stream(QuestionKind.values()).map(procedure).toList(),
                "Rulebook, article 4").required();
        return body;
    }

    /// Without a rule card.
    public Body without(String name, int members) {
        var convenor = made.person("Convenor of " + name);
        var full = name + " " + UUID.randomUUID().toString().substring(0, 8);
        var id = organisations.found(convenor.id(), new Founding(full, name.substring(0, 2), 1, "About us",
                clock.instant().plus(Duration.ofDays(300)), "A meeting may recall")).required().id();
        return new Body(id, full, convenor,
                IntStream.rangeClosed(1, members).mapToObj(i -> member("Member " + i, id)).toList());
    }

    public SignedIn member(String name, OrganisationId organisation) {
        return member(name, organisation, null);
    }

    public SignedIn member(String name, OrganisationId organisation, @org.jspecify.annotations.Nullable UnitId unit) {
        var person = made.person(name);
        jdbc.sql("""
                insert into membership (id, organisation, person, unit, standing, source, joined_at)
                values (:id, :o, :p, :unit, 'voting', 'invitation', :now)""").param("id", Ids.next(clock))
                .param("o", organisation.value()).param("p", person.id().value())
                .param("unit", unit == null ? null : unit.value(), java.sql.Types.OTHER)
                .param("now", Sql.at(clock.instant())).update();
        return person;
    }

    public UnitId unit(Body body, String name) {
        return units.named(body.id(), name, UnitKind.CO_OP);
    }

    public SignedIn stranger() {
        return made.person("Stranger");
    }

    public String address(SignedIn person) {
        return String.valueOf(people.find(person.id()).orElseThrow().email());
    }

    public AllianceId alliance(Body first, Body second, Body... others) {
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.DIALOGUE, null,
                "A month’s notice.", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(180));
        var change = openings.propose(first.speaks(), terms, new Invitee.Known(second.id())).required();
        var alliance = answers.accept(change.id(), second.speaks()).required().alliance();
        for (var other : others) {
            joins(alliance, other);
        }
        return alliance;
    }

    /// One more affiliate.
    public void joins(AllianceId alliance, Body other) {
        jdbc.sql("""
                insert into affiliation (alliance, organisation, mark, joined_at, joined_by)
                select :alliance, :organisation, max(mark) + 1, :now, (array_agg(joined_by))[1] from affiliation
                where alliance = :alliance""").param("alliance", alliance.value()).param("organisation", other.id().value())
                .param("now", Sql.at(clock.instant())).update();
    }

    /// Three clauses under a title.
    public Text text() {
        return Markdown.read("# Basis of agreement\n\n1. Nobody is disconnected in winter.\n2. Rents are frozen.\n"
                + "3. Heat networks are public.\n", Locale.UK, "b");
    }

    public QuestionTerms terms(String rule) {
        return terms(QuestionKind.BASIS, rule, true);
    }

    public QuestionTerms terms(QuestionKind kind, String rule, boolean byClause) {
        var opens = Sql.now(clock).plus(NOTICE);
        return new QuestionTerms(kind, QuestionTerms.TEXT, "", "Basis of agreement", "Shall we act together on these clauses?",
                "Together we are heard.", "Alone we are free.", text(), null, byClause, Rules.parse(rule).rule(),
                ZoneId.of("Europe/London"), opens, opens.plus(VOTE), opens.plus(VOTE).plus(Duration.ofDays(7)),
                LocalDate.ofInstant(opens.plus(VOTE), ZoneOffset.UTC).plusDays(200));
    }

    /// Proposed by the first and confirmed by the second.
    public Question question(AllianceId alliance, Body first, Body second, QuestionTerms terms) {
        var proposed = questions.propose(first.convenor().id(), first.id(), alliance, terms).required();
        return questions.confirm(second.convenor().id(), second.id(), proposed.id()).required();
    }

    public void toVote() {
        clock.advance(NOTICE.plusSeconds(1));
    }

    public void after(Duration time) {
        clock.advance(time);
    }

    public void toClose() {
        clock.advance(VOTE.plusSeconds(1));
    }

    public Instant now() {
        return Sql.now(clock);
    }

    /// Everybody who may vote in a body: its convenor and its members.
    public List<SignedIn> voters(Body body) {
        var all = new ArrayList<>(body.members());
        all.addFirst(body.convenor());
        return all;
    }
}
