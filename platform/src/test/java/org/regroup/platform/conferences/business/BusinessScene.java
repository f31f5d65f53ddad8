package org.regroup.platform.conferences.business;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferenceTerms;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.motions.Agreement;
import org.regroup.platform.motions.BulkMotions;
import org.regroup.platform.motions.CalendarTerms;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Ruling;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// A conference of two organisations, with somebody who arranges its business and motions of their alliance.
@TestComponent
@Import(QuestionScene.class)
public class BusinessScene {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final QuestionScene questions;
    private final Conferences conferences;
    private final JointActs acts;
    private final Offices offices;
    private final BulkMotions motions;
    private final JdbcClient jdbc;
    private final TestClock clock;

    BusinessScene(QuestionScene questions, Conferences conferences, JointActs acts, Offices offices, BulkMotions motions,
            JdbcClient jdbc, Clock clock) {
        this.questions = questions;
        this.conferences = conferences;
        this.acts = acts;
        this.offices = offices;
        this.motions = motions;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// @param arranges who arranges the business, a member of the first
    public record Convened(ConferenceId id, AllianceId alliance, Body first, Body second, SignedIn arranges, LocalDate day) {

        public String href() {
            return "/conferences/" + id;
        }

        /// An hour of a day of the conference, counted from 0.
        Instant at(int days, int hour, int minute) {
            return day.plusDays(days).atTime(hour, minute).atZone(ZONE).toInstant();
        }

        public PersonId by() {
            return arranges.id();
        }
    }

    /// Begins in thirty days and lasts two.
    public Convened convened() {
        var first = questions.without("Tenants", 3);
        var second = questions.without("Coops", 3);
        return convened(first, second, questions.alliance(first, second));
    }

    /// A later one of the same two.
    public Convened again(Convened earlier) {
        return convened(earlier.first(), earlier.second(), earlier.alliance());
    }

    /// One of the first with somebody else.
    public Convened withOthers(Convened earlier) {
        var other = questions.without("Circle", 3);
        questions.joins(earlier.alliance(), other);
        return convened(earlier.first(), other, earlier.alliance());
    }

    private Convened convened(Body first, Body second, AllianceId alliance) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(30);
        var id = conferences.propose(first.convenor().id(), first.id(), new ConferenceTerms("Warm winters", "What do we do?",
                "Mill Hall", ZONE, day, day.plusDays(1), "English", "", alliance, List.of(second.id()))).required();
        conferences.accept(second.convenor().id(), second.id(), id, "").required();
        var arranges = first.members().getFirst();
        var convened = new Convened(id, alliance, first, second, arranges, day);
        office(convened, Office.Kind.ARRANGEMENTS, arranges);
        return convened;
    }

    /// Given by both sponsors until the conference is over.
    public void office(Convened at, Office.Kind kind, SignedIn person) {
        jointly(at, Offices.CODE, offices.write(new Offices.Giving(kind, person.id(), at.first().id(), clock.instant(),
                at.day().plusDays(3).atStartOfDay(ZONE).toInstant())));
    }

    /// Proposed by the first sponsor and confirmed by the second.
    public void jointly(Convened at, String kind, String content) {
        var act = acts.propose(at.first().convenor().id(), at.first().id(), at.id(), kind, content).required();
        acts.confirm(at.second().convenor().id(), at.second().id(), at.id(), act.id()).required();
    }

    /// An admitted motion of the alliance.
    public MotionId motion(Convened at, int number, String title, int amendments) {
        var convenor = at.first().convenor().id();
        var now = Sql.now(clock);
        var id = motions.draft(new BulkMotions.Draft(at.alliance(), "", convenor, now,
                new Wording(title, "", "Nobody goes cold.", "Winters are cold."), List.of()));
        motions.table(id, new BulkMotions.Handed(number, null, Speaking.speaksFor(convenor, at.first().id()), now, null, ""));
        motions.rule(id, new Ruling.Admit(), "Committee", "In order.", null, new Agreement.Said(convenor, at.first().id(), now),
                new Agreement.Said(at.second().convenor().id(), at.second().id(), now));
        IntStream.rangeClosed(1, amendments).forEach(i -> amendment(at, id, i));
        return id;
    }

    /// One that came after motions had closed, with a test that two supporters are enough for.
    public MotionId emergency(Convened at, int number, String title) {
        var convenor = at.first().convenor().id();
        var now = Sql.now(clock);
        var said = new Agreement.Said(convenor, at.first().id(), now);
        var other = new Agreement.Said(at.second().convenor().id(), at.second().id(), now);
        var deadline = at.at(0, 9, 0);
        var calendar = motions.calendar(at.alliance(), new CalendarTerms("Conference", ZONE, at.day(), at.day().plusDays(1),
                "The usual ones", now, deadline, deadline, deadline, deadline, deadline, "It cannot wait.", 2, false, 1), said,
                other);
        var id = motions.draft(new BulkMotions.Draft(at.alliance(), "", convenor, now,
                new Wording(title, "", "We stand with them.", ""), List.of()));
        motions.table(id, new BulkMotions.Handed(number, calendar, Speaking.speaksFor(convenor, at.first().id()), now, null,
                "The letters came on Tuesday."));
        motions.rule(id, new Ruling.Admit(), "Committee", "In order.", null, said, other);
        return id;
    }

    /// Somebody who holds a delegate seat of the first sponsor.
    public SignedIn delegate(Convened at, int number) {
        var person = questions.member("Delegate " + number, at.first().id());
        jdbc.sql("""
                insert into conference_attendee (id, conference, number, kind, person, name, organisation, sent_by, seat, basis,
                    traits, issue, code, named_by, named_at)
                values (:id, :conference, :number, 'delegate', :person, :name, :organisation, '', :number, 'Ballot', '{}', 1,
                    :code, null, :now)""").param("id", Ids.next(clock)).param("conference", at.id().value())
                .param("number", number).param("person", person.id().value()).param("name", person.name())
                .param("organisation", at.first().id().value()).param("code", Ids.next(clock).toString().getBytes(UTF_8))
                .param("now", Sql.at(Sql.now(clock))).update();
        return person;
    }

    public Conference conference(Convened at) {
        return conferences.find(at.id()).orElseThrow();
    }

    private void amendment(Convened at, MotionId motion, int number) {
        jdbc.sql("""
                insert into amendment (id, motion, number, title, reason, divisible, person, capacity, organisation, moved_at,
                    standing_since)
                values (:id, :motion, :number, 'Sooner', '', false, :person, 'personal', :organisation, :now, :now)""")
                .param("id", Ids.next(clock)).param("motion", motion.value()).param("number", number)
                .param("person", at.second().convenor().id().value()).param("organisation", at.second().id().value())
                .param("now", Sql.at(Sql.now(clock))).update();
    }

    public SignedIn stranger() {
        return questions.stranger();
    }

    static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of("done");
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(one -> one.key()).toList();
        };
    }

    static final UUID NOBODY = new UUID(0, 0);
}
