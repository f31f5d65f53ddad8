package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.organisations.OrganisationId;

/// Lets the conference of the demonstration sit, with Bram in the chair and delegates of two organisations, and opens votes.
@TestComponent
public class HallOfDemo {

    private final Happenings happenings;
    private final Votes votes;
    private final VoteClosing closing;
    private final Casting casting;
    private final JointActs acts;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    HallOfDemo(Happenings happenings, Votes votes, VoteClosing closing, Casting casting, JointActs acts,
            Offices offices, JdbcClient jdbc, Clock clock) {
        this.happenings = happenings;
        this.votes = votes;
        this.closing = closing;
        this.casting = casting;
        this.acts = acts;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param open   a vote that is being taken
    /// @param closed one that is over, by roll-call
    public record Laid(UUID open, UUID closed) {

        /// Who counts.
        public String teller() {
            return "bram";
        }
    }

    /// The same ones however often it is asked for.
    public Laid lay() {
        var conference = new ConferenceId(
                jdbc.sql("select id from conference where title = 'Warm winters conference'").query(UUID.class).single());
        var laid = new Laid(id("open"), id("closed"));
        if (jdbc.sql("select exists (select from hall_vote where id = :id)").param("id", laid.open()).query(Boolean.class)
                .single()) {
            return laid;
        }
        var bram = person("bram");
        var number = jdbc.sql("select number::text from conference_attendee where conference = :id and person = :person")
                .param("id", conference.value()).param("person", bram.value()).query(String.class).single();
        var here = jdbc.sql("""
                select number::text, organisation::text from conference_attendee where conference = :id and kind = 'delegate'
                order by number""").param("id", conference.value())
                .query((row, _) -> new Attendee(row.getString(1), Voice.DELEGATE, row.getString(2), java.util.Map.of())).list();
        tries(conference, bram, number, new Act.Entitled(here.stream().map(Attendee::organisation).distinct()
                .map(one -> new Act.Seats(one, 16)).toList()));
        here.forEach(one -> tries(conference, bram, number, new Act.Came(one)));
        teller(conference);
        tries(conference, bram, number, new Act.ChairTaken(number));
        tries(conference, bram, number, new Act.SittingOpened("Saturday morning"));
        tries(conference, bram, number, new Act.Called("1", "Composite 4", Optional.empty()));
        tries(conference, bram, number, new Act.Finished());
        var closed = open(conference, bram, laid.closed(), Rung.ROLL_CALL);
        here.stream().filter(one -> closed.roll().votes(one.who())).forEach(one -> casting.cast(conference, closed.id(),
                one.who(), UUID.randomUUID(), Rung.ROLL_CALL, Choice.values()[Integer.parseInt(one.who()) % 3]).required());
        closing.close(bram, conference, closed.id()).required();
        votes.declare(bram, conference, closed.id(), true).required();
        open(conference, bram, laid.open(), Rung.HANDS);
        return laid;
    }

    /// The co-ops propose that Bram counts; the Circle confirms it.
    private void teller(ConferenceId conference) {
        var coops = new OrganisationId(jdbc.sql("select id from organisation where monogram = 'CO'").query(UUID.class).single());
        var circle = new OrganisationId(jdbc.sql("select id from organisation where monogram = 'CI'").query(UUID.class).single());
        var now = clock.instant();
        var hilde = person("hilde");
        var act = acts.propose(hilde, coops, conference, Offices.CODE,
                offices.write(new Offices.Giving(Office.Kind.TELLER, person("bram"),
                        coops, now.minusSeconds(60), now.plus(Duration.ofDays(20)))))
                .required();
        acts.confirm(person("ines"), circle, conference, act.id()).required();
    }

    private PersonId person(String name) {
        return new PersonId(jdbc.sql("select id from person where email like :email").param("email", name + "@%")
                .query(UUID.class).single());
    }

    private HallVote open(ConferenceId conference, PersonId by, UUID id, Rung rung) {
        return votes.open(by, conference, new Opening(id, "Composite 4, clause 2: heat networks are public", "", rung,
                Opening.USUAL, true, rung == Rung.HANDS, null, List.of())).required();
    }

    private void tries(ConferenceId conference, PersonId by, String as, Act act) {
        happenings.enter(conference, UUID.randomUUID(), by, Optional.of(as), act);
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("vote " + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
