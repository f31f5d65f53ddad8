package org.regroup.platform.conferences.votes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.stances.DelegateSeats;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// The delegates of a conference on whose agenda a motion stands, until it is over: alternates among them while they sit in for one.
@Component
class DelegatesDissent implements DelegateSeats {

    private final JdbcClient jdbc;
    private final Happenings happenings;

    DelegatesDissent(JdbcClient jdbc, Happenings happenings) {
        this.jdbc = jdbc;
        this.happenings = happenings;
    }

    /// @param number in the conference
    private record Line(ConferenceId conference, int number, boolean delegate, Seat seat) {}

    @Override
    public Optional<Seat> of(PersonId person, MotionId motion) {
        return jdbc.sql("""
                select distinct a.conference, a.number, a.kind, a.organisation from conference_attendee a
                join conference c on c.id = a.conference and c.opened_at is not null and c.closed_at is null
                join business_item i on i.conference = c.id and i.motion = :motion and i.off_at is null
                where a.person = :person and a.left_at is null and a.kind in ('delegate', 'alternate') order by a.conference""")
                .param("motion", motion.value()).param("person", person.value()).query((row, _) -> {
                    var organisation = row.getObject("organisation", UUID.class);
                    return new Line(new ConferenceId(Sql.uuid(row, "conference")), row.getInt("number"),
                            Sql.text(row, "kind").equals("delegate"),
                            new Seat(organisation == null ? null : new OrganisationId(organisation)));
                }).list().stream().filter(this::sits).map(Line::seat).findFirst();
    }

    private boolean sits(Line line) {
        return line.delegate()
                || happenings.hall(line.conference()).presence().standIns().containsKey(Integer.toString(line.number()));
    }
}
