package org.regroup.platform.conferences.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Who comes to a conference. Registering joins nobody to anything; an address is shown to the sponsors only where its owner agreed
/// to be written to, and names are shown to nobody but the desk.
@Service
@Transactional
public class Registrations {

    static final int LONGEST_NEEDS = 1_000;

    private final ConferenceAccess access;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(ConferenceAccess access, Offices offices, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What somebody fills in.
    public record Coming(List<LocalDate> days, boolean remote, String needs, boolean followUp) {}

    /// Registers, or changes what was registered.
    public Outcome<Conference> register(PersonId by, ConferenceId id, Coming coming) {
        var conference = access.hold(by, id);
        var needs = PlainText.lines(coming.needs());
        var days = coming.days().stream().distinct().sorted().toList();
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (conference.state(now) != Conference.State.OPEN || !now.isBefore(conference.ends())) {
            grounds.add(Ground.of("registering.ground.over"));
        }
        if (days.isEmpty() || !SessionForm.days(conference).containsAll(days)) {
            grounds.add(Ground.at("days", "registering.ground.days"));
        }
        PlainText.atMost("registering", "needs", needs, LONGEST_NEEDS, grounds);
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into conference_registration (id, conference, person, days, remote, needs, follow_up, registered_at,
                        agreed_at)
                    values (:id, :conference, :person, :days, :remote, :needs, :follow, :now, :agreed)
                    on conflict (conference, person) do update set days = excluded.days, remote = excluded.remote,
                    needs = excluded.needs, follow_up = excluded.follow_up, agreed_at = excluded.agreed_at,
                    withdrawn_at = null""").param("id", Ids.next(clock)).param("conference", id.value())
                    .param("person", by.value()).param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                    .param("remote", coming.remote()).param("needs", needs).param("follow", coming.followUp())
                    .param("now", Sql.at(now)).param("agreed", coming.followUp() ? Sql.at(now) : null).update();
            return conference;
        });
    }

    /// Somebody does not come. Nothing of the registration is kept but that it was taken back.
    public void withdraw(PersonId by, ConferenceId id) {
        access.require(by, id);
        jdbc.sql("""
                update conference_registration set withdrawn_at = :now, needs = '', follow_up = false, agreed_at = null
                where conference = :id and person = :person and withdrawn_at is null""").param("now", Sql.at(Sql.now(clock)))
                .param("id", id.value()).param("person", by.value()).update();
    }

    @Transactional(readOnly = true)
    public Optional<Registration> own(PersonId person, ConferenceId conference) {
        return of(conference).stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /// Everybody who comes; for those alone who may see the counts, and by [#forDesk] for the desk.
    List<Registration> of(ConferenceId conference) {
        return jdbc.sql("""
                select r.*, p.name, p.email from conference_registration r join person p on p.id = r.person
                where r.conference = :id and r.withdrawn_at is null order by p.name, r.id""").param("id", conference.value())
                .query(Registrations::map).list();
    }

    /// @return whether this person sees names and needs: only the desk does, sponsors see counts and those who agreed
    /// @throws Forbidden for everybody else
    boolean forDesk(PersonId by, Conference conference) {
        boolean desk = offices.held(by, conference.id(), Office.Kind.DESK);
        if (!desk && access.sponsors(by, conference).isEmpty()) {
            throw new Forbidden("conferences.forbidden.desk");
        }
        return desk;
    }

    private static Registration map(ResultSet row, int number) throws SQLException {
        var days = (Date[]) row.getArray("days").getArray();
        return new Registration(new PersonId(Sql.uuid(row, "person")), Sql.text(row, "name"), row.getString("email"),
                Arrays.stream(days).map(Date::toLocalDate).toList(), row.getBoolean("remote"), Sql.text(row, "needs"),
                row.getBoolean("follow_up"), Sql.instant(row, "registered_at"));
    }
}
