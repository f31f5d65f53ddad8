package org.regroup.platform.conferences.hall;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.business.BusinessScene;
import org.regroup.platform.conferences.business.BusinessScene.Convened;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.amending.AmendmentWriting;
import org.regroup.platform.motions.amending.Amendments;
import org.regroup.platform.motions.amending.Draft;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;
import org.regroup.platform.testing.TestClock;
import org.regroup.texts.exchange.Markdown;

/// A hall in which two organisations sit with three delegates each, and a chair who is no delegate.
@TestComponent
@Import(BusinessScene.class)
public class HallScene {

    private final BusinessScene business;
    private final Happenings happenings;
    private final Attendees attendees;
    private final MotionTexts texts;
    private final AmendmentWriting writing;
    private final Amendments amendments;
    private final JdbcClient jdbc;
    private final TestClock clock;

    HallScene(BusinessScene business, Happenings happenings, Attendees attendees, MotionTexts texts, AmendmentWriting writing,
            Amendments amendments,
            JdbcClient jdbc, Clock clock) {
        this.business = business;
        this.happenings = happenings;
        this.attendees = attendees;
        this.texts = texts;
        this.writing = writing;
        this.amendments = amendments;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// Delegates 1 to 3 are of the first organisation, 4 to 6 of the second; the chair is number 7.
    ///
    /// @param delegates by their numbers, from 1
    public record Sitting(Convened at, SignedIn chair, List<SignedIn> delegates) {

        public ConferenceId id() {
            return at.id();
        }

        public SignedIn delegate(int number) {
            return delegates.get(number - 1);
        }

        public String now() {
            return at.href() + "/now";
        }
    }

    /// Before anybody has come; the chair holds her office, nobody has taken the chair.
    public Sitting before() {
        return before(business.convened());
    }

    public Sitting before(Convened at) {
        var delegates = Stream
                .concat(Stream.concat(Stream.of(at.first().convenor()), at.first().members().stream().skip(1).limit(2)),
                        Stream.concat(Stream.of(at.second().convenor()), at.second().members().stream().limit(2)))
                .toList();
        for (int n = 1; n <= 6; n++) {
            attendee(at, n, "delegate", delegates.get(n - 1), n <= 3 ? at.first().id() : at.second().id());
        }
        var chair = at.first().members().getFirst();
        attendee(at, 7, "observer", chair, at.first().id());
        business.office(at, Office.Kind.CHAIR, chair);
        var sitting = new Sitting(at, chair, delegates);
        enter(sitting, 7, new Act.Ordered(1, StandingOrders.USUAL));
        enter(sitting, 7, new Act.Entitled(List.of(new Act.Seats(at.first().id().toString(), 3),
                new Act.Seats(at.second().id().toString(), 3))));
        return sitting;
    }

    /// Everybody is there and the chair has opened the sitting.
    public Sitting sits() {
        return sits(business.convened());
    }

    public Sitting sits(Convened at) {
        var sitting = before(at);
        come(sitting);
        enter(sitting, 7, new Act.ChairTaken("7"));
        enter(sitting, 7, new Act.SittingOpened("Saturday morning"));
        return sitting;
    }

    public void come(Sitting sitting) {
        for (int n = 1; n <= 7; n++) {
            var organisation = n <= 3 || n == 7 ? sitting.at().first().id() : sitting.at().second().id();
            enter(sitting, 7, new Act.Came(new Attendee(Integer.toString(n), n == 7 ? Voice.OBSERVER : Voice.DELEGATE,
                    organisation.toString(), Map.of())));
        }
    }

    public void attendee(Convened at, int number, String kind, @Nullable SignedIn person, @Nullable OrganisationId organisation) {
        jdbc.sql("""
                insert into conference_attendee (id, conference, number, kind, person, name, organisation, seat, code, named_at)
                values (gen_random_uuid(), :conference, :number, :kind, :person, :name, :organisation, :seat, :code, :now)""")
                .param("conference", at.id().value()).param("number", number).param("kind", kind)
                .param("person", person == null ? null : person.id().value()).param("name", person == null ? "" : person.name())
                .param("organisation", organisation == null ? null : organisation.value()).param("seat", number)
                .param("code", Tokens.hash(Tokens.next())).param("now", Sql.at(clock.instant())).update();
    }

    /// Moves an amendment for the second organisation.
    public void amend(Convened at, MotionId motion, String words, String others, String title) {
        var by = at.second().convenor().id();
        var text = texts.current(motion);
        var kept = writing.begin(by, motion, null, null, text.version(), new Draft.Writing(
                Markdown.write(text).replace(words, others), title, "Because.", false, "for:" + at.second().id()));
        if (kept instanceof AmendmentWriting.Keeping.Kept(var draft)) {
            amendments.table(by, draft.id(), text.version(), draft.version(), "").required();
        } else {
            throw new IllegalStateException("not kept: " + kept);
        }
    }

    public Hall enter(Sitting sitting, int who, Act act) {
        var by = who == 7 ? sitting.chair() : sitting.delegate(who);
        return happenings.enter(sitting.id(), UUID.randomUUID(), by.id(), Optional.of(Integer.toString(who)), act).required();
    }

    /// As what one of them takes part.
    org.regroup.platform.conferences.delegates.Attendee line(Sitting sitting, int who) {
        return attendees.byNumber(sitting.id(), who).orElseThrow();
    }

    public Hall hall(Sitting sitting) {
        return happenings.hall(sitting.id());
    }

    public BusinessScene business() {
        return business;
    }
}
