package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.programme.Call;
import org.regroup.platform.conferences.programme.Calls;
import org.regroup.platform.conferences.programme.Choosing;
import org.regroup.platform.conferences.programme.Placing;
import org.regroup.platform.conferences.programme.Publishing;
import org.regroup.platform.conferences.programme.Reading;
import org.regroup.platform.conferences.programme.Session;
import org.regroup.platform.conferences.programme.SessionKind;
import org.regroup.platform.conferences.programme.Sessions;
import org.regroup.platform.conferences.programme.StreamActs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Two streams of the conference, what people submitted to them, and the programme. The call is over since yesterday.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Calling {

    private final Conferences conferences;
    private final JointActs acts;
    private final Calls calls;
    private final StreamActs streams;
    private final Sessions sessions;
    private final Choosing choosing;
    private final Placing placing;
    private final Publishing publishing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calling(Conferences conferences, JointActs acts, Calls calls, StreamActs streams, Sessions sessions, Choosing choosing,
            Placing placing, Publishing publishing, JdbcClient jdbc, Clock clock) {
        this.conferences = conferences;
        this.acts = acts;
        this.calls = calls;
        this.streams = streams;
        this.sessions = sessions;
        this.choosing = choosing;
        this.placing = placing;
        this.publishing = publishing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(ConferenceId id, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var conference = conferences.find(id).orElseThrow();
        var now = Sql.now(clock);
        together(conference, Calls.CODE, calls.write(new Call(
                "Tell us what you have tried, what came of it, and what you want to do with others before the next winter.",
                now, now.plus(Duration.ofDays(1)), true, 50, 120)), cast, blocs);
        var heat = stream(conference, "Heat", "Meters, boilers, bills and debts.", Cast.INES, Bloc.CIRCLE, cast, blocs);
        var rents = stream(conference, "Rents and repairs", "Landlords, councils, courts and co-ops.", Cast.NOOR, Bloc.TENANTS,
                cast, blocs);
        submit(conference, rents, Cast.KWAME, "Ten days to mend a boiler", SessionKind.DEBATE, "fishbowl", 75, cast);
        submit(conference, heat, Cast.LEILA, "A cold list for every street", SessionKind.EXPERIENCE, "panel", 60, cast);
        submit(conference, heat, Cast.BRAM, "One fund for energy debts", SessionKind.NEXT_STEPS, "world_cafe", 90, cast);
        submit(conference, rents, Cast.LEILA, "Who speaks for those who rent a room", SessionKind.DEBATE, "go_round", 45, cast);
        jdbc.sql("""
                update conference_call set opens_at = opens_at - interval '20 days', closes_at = closes_at - interval '2 days'
                where conference = :id""").param("id", id.value()).update();
        publish(conference, cast, blocs);
    }

    /// Three are accepted, placed and published; one is still to be read.
    private void publish(Conference conference, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var circle = get(cast, Cast.INES);
        var hall = placing.room(circle, conference.id(), "Weaving shed", false, 200, "No steps, Dyer Street").required();
        var loft = placing.room(circle, conference.id(), "Dye house", false, 40, "Lift from the yard").required();
        var afar = placing.room(circle, conference.id(), "Far room", true, null, "https://rooms.example/warm").required();
        placing.pause(circle, conference.id(), conference.startsOn(), LocalTime.of(12, 30), 75, "Lunch").required();
        var rooms = List.of(hall, loft, afar);
        var submitted = sessions.of(conference.id());
        for (int i = 1; i < submitted.size(); i++) {
            var session = submitted.get(i);
            var organiser = get(cast, i < submitted.size() - 1 ? Cast.INES : Cast.NOOR);
            choosing.read(organiser, session.id(), Optional.of(Reading.Verdict.YES), "").required();
            choosing.decide(organiser, session.id(), true, "").required();
            placing.place(organiser, session.id(),
                    new Session.Place(conference.startsOn(), LocalTime.of(i == 1 ? 10 : 10 + 2 * i, 0),
                            rooms.get(i - 1).id()))
                    .required();
        }
        together(conference, Publishing.CODE, publishing.write(conference.id()), cast, blocs);
    }

    private UUID stream(Conference conference, String title, String about, Cast organiser, Bloc bloc, Map<Cast, PersonId> cast,
            Map<Bloc, OrganisationId> blocs) {
        return together(conference, StreamActs.CODE, streams.write(new StreamActs.Making(null, title, about,
                get(blocs, bloc).value(), List.of(get(cast, organiser).value()))), cast, blocs);
    }

    private UUID together(Conference conference, String kind, String content, Map<Cast, PersonId> cast,
            Map<Bloc, OrganisationId> blocs) {
        var act = acts.propose(get(cast, Cast.INES), get(blocs, Bloc.CIRCLE), conference.id(), kind, content).required();
        acts.confirm(get(cast, Cast.HILDE), get(blocs, Bloc.COOPS), conference.id(), act.id()).required();
        return act.id();
    }

    private void submit(Conference conference, UUID stream, Cast by, String title, SessionKind kind, String format, int minutes,
            Map<Cast, PersonId> cast) {
        var days = conference.startsOn().datesUntil(conference.endsOn().plusDays(1)).toList();
        sessions.submit(get(cast, by), conference.id(), stream,
                new Session.Terms(title,
                        """
                                We have worked on this for two winters, each in our own town, and we know what went wrong. Some of us think that \
                                pressure on councils is enough, others that only what people run themselves lasts. We want to hear both, with the \
                                numbers on the table, and leave with a list of who tries what until spring. No slides; bring your bills and \
                                your letters. Everybody speaks once before anybody speaks twice.""",
                        kind, format, minutes,
                        List.of(new Session.Speaker(by.firstName, by.email(), days))))
                .required();
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
