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
import org.regroup.platform.conferences.programme.Pauses;
import org.regroup.platform.conferences.programme.Placing;
import org.regroup.platform.conferences.programme.Publishing;
import org.regroup.platform.conferences.programme.Reading;
import org.regroup.platform.conferences.programme.Rooms;
import org.regroup.platform.conferences.programme.Session;
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
    private final Rooms rooms;
    private final Pauses pauses;
    private final Publishing publishing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calling(Conferences conferences, JointActs acts, Calls calls, StreamActs streams, Sessions sessions, Choosing choosing,
            Placing placing, Rooms rooms, Pauses pauses, Publishing publishing, JdbcClient jdbc, Clock clock) {
        this.conferences = conferences;
        this.acts = acts;
        this.calls = calls;
        this.streams = streams;
        this.sessions = sessions;
        this.choosing = choosing;
        this.placing = placing;
        this.rooms = rooms;
        this.pauses = pauses;
        this.publishing = publishing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(ConferenceId id, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var conference = conferences.find(id).orElseThrow();
        var now = Sql.now(clock);
        together(conference, Calls.CODE, calls.write(new Call(
                "Tell us what you have tried, what came of it, and what you want to do with others before the next winter.",
                now, now.plus(Duration.ofDays(1)), true, 250, 350)), cast, blocs);
        var heat = stream(conference, "Heat", "Meters, boilers, bills and debts.", Cast.INES, Bloc.CIRCLE, cast, blocs);
        var rents = stream(conference, "Rents and repairs", "Landlords, councils, courts and co-ops.", Cast.NOOR, Bloc.TENANTS,
                cast, blocs);
        submit(conference, rents, Submitted.BOILER, cast);
        submit(conference, heat, Submitted.COLD_LIST, cast);
        submit(conference, heat, Submitted.FUND, cast);
        submit(conference, rents, Submitted.ROOMS, cast);
        jdbc.sql("""
                update conference_call set opens_at = opens_at - interval '20 days', closes_at = closes_at - interval '2 days'
                where conference = :id""").param("id", id.value()).update();
        publish(conference, cast, blocs);
    }

    /// Three are accepted, placed and published; one is still to be read.
    private void publish(Conference conference, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var circle = get(cast, Cast.INES);
        var hall = rooms.add(circle, conference.id(), "Weaving shed", false, 200, "No steps, Dyer Street").required();
        var loft = rooms.add(circle, conference.id(), "Dye house", false, 40, "Lift from the yard").required();
        var afar = rooms.add(circle, conference.id(), "Far room", true, null, "https://rooms.example/warm").required();
        pauses.add(circle, conference.id(), conference.startsOn(), LocalTime.of(12, 30), 75, "Lunch").required();
        var there = List.of(hall, loft, afar);
        var submitted = sessions.of(conference.id());
        for (int i = 1; i < submitted.size(); i++) {
            var session = submitted.get(i);
            var organiser = get(cast, i < submitted.size() - 1 ? Cast.INES : Cast.NOOR);
            choosing.read(organiser, session.id(), Optional.of(Reading.Verdict.YES), "").required();
            choosing.decide(organiser, session.id(), true, "").required();
            placing.place(organiser, session.id(),
                    new Session.Place(conference.startsOn(), LocalTime.of(i == 1 ? 10 : 10 + 2 * i, 0),
                            there.get(i - 1).id()))
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

    private void submit(Conference conference, UUID stream, Submitted what, Map<Cast, PersonId> cast) {
        var days = conference.startsOn().datesUntil(conference.endsOn().plusDays(1)).toList();
        sessions.submit(get(cast, what.by), conference.id(), stream, new Session.Terms(what.title, what.about, what.kind,
                what.format, what.minutes, List.of(new Session.Speaker(what.by.firstName, what.by.email(), days)))).required();
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
