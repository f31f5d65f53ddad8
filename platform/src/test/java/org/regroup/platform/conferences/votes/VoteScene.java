package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// A conference that sits: delegates of several organisations are here, an item is called, and somebody has the chair.
@TestComponent
@Import(DelegateScene.class)
public class VoteScene {

    static final String HEADS = "people(more-than 1/2 of cast)";

    private final DelegateScene scene;
    private final JointActs acts;
    private final Offices offices;
    private final Happenings happenings;
    private final Votes votes;
    private final JdbcClient jdbc;
    private final TestClock clock;

    VoteScene(DelegateScene scene, JointActs acts, Offices offices, Happenings happenings, Votes votes, JdbcClient jdbc,
            Clock clock) {
        this.scene = scene;
        this.acts = acts;
        this.offices = offices;
        this.happenings = happenings;
        this.votes = votes;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// @param delegates of each organisation, by number
    record Sitting(ConferenceId id, List<Body> bodies, SignedIn chair, List<List<String>> delegates) {

        List<String> all() {
            return delegates.stream().flatMap(List::stream).toList();
        }

        String key(int body) {
            return bodies.get(body).id().toString();
        }
    }

    /// @param members   of each organisation
    /// @param delegates of each organisation who are here
    Sitting sitting(int[] members, int[] delegates) {
        return sits(scene.conference(members), delegates);
    }

    /// The same where so many of each four delegates have to be here.
    Sitting needing(int ofFour, int[] members, int[] delegates) {
        var held = scene.conference(members);
        scene.adoptEach(held, ofFour);
        return sits(held, delegates);
    }

    private Sitting sits(DelegateScene.Held held, int[] delegates) {
        var chair = held.body(0).convenor();
        office(held.id(), held.bodies(), Office.Kind.CHAIR, chair, Duration.ofDays(60));
        attendee(held.id(), 900, "observer", held.body(0), chair);
        var all = new ArrayList<List<String>>();
        enter(held.id(), chair, "900", new Act.Entitled(IntStream.range(0, delegates.length)
                .mapToObj(body -> new Act.Seats(held.body(body).id().toString(), delegates[body] + 1)).toList()));
        int number = 1;
        for (int body = 0; body < delegates.length; body++) {
            var own = new ArrayList<String>();
            for (int i = 0; i < delegates[body]; i++) {
                var member = i + 1 < held.body(body).members().size() ? held.body(body).members().get(i) : null;
                attendee(held.id(), number, "delegate", held.body(body), member);
                came(held.id(), chair, String.valueOf(number), held.body(body), Voice.DELEGATE);
                own.add(String.valueOf(number++));
            }
            all.add(own);
        }
        enter(held.id(), chair, "900", new Act.ChairTaken("900"));
        enter(held.id(), chair, "900", new Act.SittingOpened("Saturday morning"));
        enter(held.id(), chair, "900", new Act.Called("1", "Composite 4", Optional.empty()));
        return new Sitting(held.id(), held.bodies(), chair, all);
    }

    void office(ConferenceId id, List<Body> bodies, Office.Kind kind, SignedIn person, Duration until) {
        var body = bodies.stream().filter(one -> one.convenor().equals(person) || one.members().contains(person)).findFirst()
                .orElseThrow();
        var now = clock.instant();
        var giving = new Offices.Giving(kind, person.id(), body.id(), now.minusSeconds(60), now.plus(until));
        var first = bodies.get(0);
        var second = bodies.get(1);
        var act = acts.propose(first.convenor().id(), first.id(), id, Offices.CODE, offices.write(giving)).required();
        acts.confirm(second.convenor().id(), second.id(), id, act.id()).required();
    }

    void attendee(ConferenceId id, int number, String kind, Body body, @Nullable SignedIn person) {
        jdbc.sql("""
                insert into conference_attendee (id, conference, number, kind, person, name, organisation, seat, code, named_at)
                values (:id, :conference, :number, :kind, :person, :name, :organisation, :number, :code, :now)""")
                .param("id", Ids.next(clock)).param("conference", id.value()).param("number", number).param("kind", kind)
                .param("person", person == null ? null : person.id().value())
                .param("name", person == null ? "Delegate " + number : person.name()).param("organisation", body.id().value())
                .param("code", UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("now", Sql.at(Sql.now(clock))).update();
    }

    void came(ConferenceId id, SignedIn by, String who, Body body, Voice voice) {
        enter(id, by, who, new Act.Came(new Attendee(who, voice, body.id().toString(), Map.of())));
    }

    Hall enter(ConferenceId id, SignedIn by, String who, Act act) {
        return happenings.enter(id, Ids.next(clock), by.id(), Optional.of(who), act).required();
    }

    Outcome<HallVote> opens(Sitting sitting, Rung rung, String rule) {
        return votes.open(sitting.chair().id(), sitting.id(),
                new Opening(Ids.next(clock), "Composite 4 as a whole", "", rung, rule,
                        rung != Rung.VOICES, false, null, List.of()));
    }

    HallVote open(Sitting sitting, Rung rung) {
        return opens(sitting, rung, HEADS).required();
    }
}
