package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceScene;
import org.regroup.platform.conferences.ConferenceScene.Open;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// A conference with a call that closes in ten days and one stream, organised by a member of the first sponsor.
@TestComponent
@Import(ConferenceScene.class)
public class ProgrammeScene {

    static final Duration CALL = Duration.ofDays(10);

    private final ConferenceScene conferences;
    private final Calls calls;
    private final StreamActs making;
    private final Sessions sessions;
    private final Choosing choosing;
    private final TestClock clock;
    private LocalDate begins = LocalDate.MIN;

    ProgrammeScene(ConferenceScene conferences, Calls calls, StreamActs making, Sessions sessions,
            Choosing choosing, Clock clock) {
        this.conferences = conferences;
        this.calls = calls;
        this.making = making;
        this.sessions = sessions;
        this.choosing = choosing;
        this.clock = (TestClock) clock;
    }

    record Called(Open conference, UUID stream, SignedIn organiser) {}

    Called called(boolean anonymous) {
        var open = conferences.open();
        begins = conferences.today().plusDays(30);
        conferences.together(open, Calls.CODE, calls.write(new Call("What keeps people warm?", Sql.now(clock),
                Sql.now(clock).plus(CALL), anonymous, 250, 350)));
        var organiser = open.first().members().getFirst();
        return new Called(open, stream(open, "Heat", organiser), organiser);
    }

    UUID stream(Open open, String title, SignedIn organiser) {
        return conferences.together(open, StreamActs.CODE, making.write(new StreamActs.Making(null, title, "",
                open.first().id().value(), List.of(organiser.id().value())))).id();
    }

    LocalDate day(int number) {
        return begins.plusDays(number - 1L);
    }

    Session.Terms terms(String title, int words, String... speakers) {
        var days = List.of(day(1), day(2), day(3));
        return new Session.Terms(title, String.join(" ", Collections.nCopies(words, "word")), SessionKind.DEBATE, "panel", 60,
                List.of(speakers).stream()
                        .map(one -> new Session.Speaker(one, one.toLowerCase(Locale.ROOT) + "@example.org", days)).toList());
    }

    Session submitted(Called called, SignedIn by, String title, String... speakers) {
        return sessions.submit(by.id(), called.conference().id(), called.stream(), terms(title, 300, speakers)).required();
    }

    /// Submitted before the call closes, read and accepted after; the clock moves on the first time.
    Session accepted(Called called, Session session) {
        var call = calls.of(called.conference().id()).orElseThrow();
        if (!call.over(clock.instant())) {
            clock.advance(CALL);
        }
        choosing.read(called.organiser().id(), session.id(), Optional.of(Reading.Verdict.YES), "").required();
        return choosing.decide(called.organiser().id(), session.id(), true, "").required();
    }

    SignedIn stranger() {
        return conferences.stranger();
    }

    ConferenceScene conferences() {
        return conferences;
    }
}
