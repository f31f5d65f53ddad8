package org.regroup.platform.conferences;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// Organisations and the conferences they stand behind; made anew for each test.
@TestComponent
@Import(QuestionScene.class)
public class ConferenceScene {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final QuestionScene organisations;
    private final Conferences conferences;
    private final JointActs acts;
    private final Offices offices;
    private final TestClock clock;

    ConferenceScene(QuestionScene organisations, Conferences conferences, JointActs acts, Offices offices, Clock clock) {
        this.organisations = organisations;
        this.conferences = conferences;
        this.acts = acts;
        this.offices = offices;
        this.clock = (TestClock) clock;
    }

    /// An open conference and those who stand behind it, the proposer first.
    public record Open(ConferenceId id, List<Body> sponsors) {

        public Body first() {
            return sponsors.getFirst();
        }

        public Body second() {
            return sponsors.get(1);
        }
    }

    public Body body(String name, int members) {
        return organisations.without(name, members);
    }

    public AllianceId alliance(Body first, Body second, Body... others) {
        return organisations.alliance(first, second, others);
    }

    public SignedIn stranger() {
        return organisations.stranger();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// Three days that begin in thirty.
    public ConferenceTerms terms(@Nullable AllianceId alliance, Body... others) {
        return new ConferenceTerms("Warm winters", "What we do before the winter.", "Mill Hall", ZONE, today().plusDays(30),
                today().plusDays(32), "English", "Hall 1,400", alliance, Arrays.stream(others).map(Body::id).toList());
    }

    public Open open(Body first, Body second, Body... others) {
        return open(null, first, second, others);
    }

    /// Proposed by the first; all others accept.
    public Open open(@Nullable AllianceId alliance, Body first, Body second, Body... others) {
        var all = Stream.concat(Stream.of(second), Arrays.stream(others)).toList();
        var id = conferences.propose(first.convenor().id(), first.id(), terms(alliance, all.toArray(Body[]::new))).required();
        all.forEach(one -> conferences.accept(one.convenor().id(), one.id(), id, "Hands").required());
        return new Open(id, Stream.concat(Stream.of(first), all.stream()).toList());
    }

    /// The same with two sponsors of a few members each.
    public Open open() {
        return open(body("Tenants", 3), body("Coops", 3));
    }

    /// Proposed by the first sponsor and confirmed by the second.
    public JointAct together(Open conference, String kind, String content) {
        var act = acts.propose(conference.first().convenor().id(), conference.first().id(), conference.id(), kind, content)
                .required();
        return acts.confirm(conference.second().convenor().id(), conference.second().id(), conference.id(), act.id()).required();
    }

    /// Somebody does something for the conference from now until it is over.
    public void gives(Open conference, Office.Kind kind, SignedIn person, Body body) {
        var ends = conferences.find(conference.id()).orElseThrow().ends();
        together(conference, Offices.CODE,
                offices.write(new Offices.Giving(kind, person.id(), body.id(), Sql.now(clock), ends)));
    }

    /// To the morning of the first day.
    public void toFirstDay(Open conference) {
        var begins = conferences.find(conference.id()).orElseThrow().begins();
        clock.advance(Duration.between(clock.instant(), begins.plus(Duration.ofHours(8))));
    }

    public void after(Duration time) {
        clock.advance(time);
    }
}
