package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferenceTerms;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// A conference of several organisations, with a rule of entitlement; made anew for each test.
@TestComponent
@Import(QuestionScene.class)
public class DelegateScene {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final QuestionScene questions;
    private final Conferences conferences;
    private final JointActs acts;
    private final Entitlements entitlements;
    private final Naming naming;
    private final Offices offices;
    private final PassCodes codes;
    private final JdbcClient jdbc;
    private final TestClock clock;

    DelegateScene(QuestionScene questions, Conferences conferences, JointActs acts, Entitlements entitlements, Naming naming,
            Offices offices, PassCodes codes, JdbcClient jdbc, Clock clock) {
        this.questions = questions;
        this.conferences = conferences;
        this.acts = acts;
        this.entitlements = entitlements;
        this.naming = naming;
        this.offices = offices;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// @param bodies sponsors, the first of which proposed it
    public record Held(ConferenceId id, List<Body> bodies) {

        public Body body(int number) {
            return bodies.get(number);
        }

        List<OrganisationId> organisations() {
            return bodies.stream().map(Body::id).toList();
        }
    }

    /// Opened by its sponsors, in forty days.
    ///
    /// @param members of each organisation, the convenor among them
    public Held conference(int... members) {
        var bodies = Arrays.stream(members).mapToObj(number -> {
            var body = questions.without("Body", Math.min(number - 1, 30));
            enrol(body.id(), number - 1 - body.members().size());
            return body;
        }).toList();
        var starts = today().plusDays(40);
        var id = conferences.propose(bodies.getFirst().convenor().id(), bodies.getFirst().id(),
                new ConferenceTerms("Warm winters", "That nobody goes cold.", "Town hall", ZONE, starts, starts.plusDays(1),
                        "German",
                        "", null, bodies.stream().skip(1).map(Body::id).toList()))
                .required();
        bodies.stream().skip(1).forEach(one -> conferences.accept(one.convenor().id(), one.id(), id, "").required());
        return new Held(id, bodies);
    }

    /// Names on a roll, all of people without accounts.
    void enrol(OrganisationId organisation, int number) {
        jdbc.sql(
                """
                        insert into membership (id, organisation, roll_name, standing, source, joined_at)
                        select gen_random_uuid(), :organisation, 'Member ' || n, 'voting', 'roll', :now from generate_series(1, :number) n""")
                .param("organisation", organisation.value()).param("now", Sql.at(Sql.now(clock))).param("number", number)
                .update();
    }

    /// Somebody joins an organisation.
    public void enrol(SignedIn person, Body body) {
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (gen_random_uuid(), :organisation, :person, 'voting', 'invitation', :now)""")
                .param("organisation", body.id().value()).param("person", person.id().value())
                .param("now", Sql.at(Sql.now(clock))).update();
    }

    void leaves(SignedIn person) {
        jdbc.sql("update membership set left_at = :now, left_reason = 'left' where person = :person")
                .param("now", Sql.at(Sql.now(clock))).param("person", person.id().value()).update();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Conference read(Held held) {
        return conferences.find(held.id()).orElseThrow();
    }

    /// That of the story; two organisations cannot both be below its cap.
    Entitlement rule(Held held, LocalDate freezesOn, int lots) {
        return new Entitlement(held.organisations(),
                new Apportionment(4, 120, held.bodies().size() > 2 ? Optional.of(Rational.of(2, 5)) : Optional.empty(), lots), 10,
                freezesOn, Rational.ZERO);
    }

    Outcome<JointAct> adopt(Held held, Entitlement rule) {
        var first = held.body(0);
        var second = held.body(1);
        return switch (acts.propose(first.convenor().id(), first.id(), held.id(), Entitlements.CODE, entitlements.write(rule))) {
            case Outcome.Done<JointAct>(var act) -> acts.confirm(second.convenor().id(), second.id(), held.id(), act.id());
            case Outcome.Refused<JointAct> refused -> refused;
        };
    }

    /// With the rule of the story frozen from tomorrow on, which has come.
    public Held frozen(int lots, int... members) {
        var held = conference(members);
        adopt(held, rule(held, today().plusDays(1), lots)).required();
        clock.advance(Duration.ofDays(1));
        return held;
    }

    /// The day has come on which numbers are frozen.
    public void frozen(ConferenceId id) {
        if (!entitlements.freeze(conferences.find(id).orElseThrow())) {
            throw new IllegalStateException("the day has not come");
        }
    }

    Outcome<Attendee> name(Held held, int body, Attendee.Kind kind, String name, String email) {
        var one = held.body(body);
        return naming.name(one.convenor().id(), one.id(), held.id(),
                new Naming.Entry(kind, name, email, null, "general meeting, 15 of 18"));
    }

    /// Four of each, of whom so many have to be there; frozen.
    public void adoptEach(Held held, int ofFour) {
        adopt(held, new Entitlement(held.organisations(), new Apportionment(4, 120, Optional.empty(), 0), 10, today().plusDays(1),
                Rational.of(ofFour, 4))).required();
        clock.advance(Duration.ofDays(1));
    }

    /// Somebody whom two sponsors let keep the desk for a month.
    public SignedIn atTheDesk(Held held) {
        var first = held.body(0);
        var second = held.body(1);
        var keeper = first.members().getLast();
        var now = Sql.now(clock);
        var act = acts.propose(first.convenor().id(), first.id(), held.id(), Offices.CODE,
                offices.write(new Offices.Giving(Office.Kind.DESK, keeper.id(), first.id(), now, now.plus(Duration.ofDays(30)))))
                .required();
        acts.confirm(second.convenor().id(), second.id(), held.id(), act.id()).required();
        return keeper;
    }

    public Attendee alternate(Held held, int body) {
        return name(held, body, Attendee.Kind.ALTERNATE, "Alternate", "").required();
    }

    public void withdraw(Held held, int body, Attendee one) {
        var own = held.body(body);
        naming.withdraw(own.convenor().id(), own.id(), held.id(), one.id(), "recalled").required();
    }

    /// What stands on the pass.
    public String code(Attendee one) {
        return codes.of(one);
    }

    /// Names delegates with accounts for every seat of an organisation that its members can fill.
    public List<Attendee> delegation(Held held, int body, int number) {
        var members = new ArrayList<>(held.body(body).members());
        return IntStream.range(0, number).mapToObj(i -> name(held, body, Attendee.Kind.DELEGATE, "Delegate " + i,
                i < members.size() ? questions.address(members.get(i)) : "").required()).toList();
    }

    String address(SignedIn person) {
        return questions.address(person);
    }

    public SignedIn stranger() {
        return questions.stranger();
    }

    SignedIn joins(Body body) {
        return questions.member("Late", body.id());
    }

    public void after(Duration time) {
        clock.advance(time);
    }

    /// The keys of a refusal.
    public static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(Ground::key).toList() : List.of();
    }
}
