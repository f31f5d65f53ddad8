package org.regroup.platform.conferences.delegates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Those who take part, as they are stored.
@Repository
class AttendeeRepository {

    private static final TypeReference<Map<String, String>> TRAITS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttendeeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Attendee> of(ConferenceId conference) {
        return jdbc.sql("select * from conference_attendee where conference = :conference order by number")
                .param("conference", conference.value()).query(this::map).list();
    }

    Optional<Attendee> of(PersonId person, ConferenceId conference) {
        return jdbc.sql("""
                select * from conference_attendee where conference = :conference and person = :person and left_at is null""")
                .param("conference", conference.value()).param("person", person.value()).query(this::map).optional();
    }

    /// In every conference, also where this person takes part no more.
    List<Attendee> of(PersonId person) {
        return jdbc.sql("select * from conference_attendee where person = :person order by conference, number")
                .param("person", person.value()).query(this::map).list();
    }

    /// Whoever takes part now and whose account has this address.
    Optional<Attendee> byAddress(ConferenceId conference, String email) {
        return jdbc.sql("""
                select a.* from conference_attendee a join person p on p.id = a.person
                where a.conference = :conference and a.left_at is null and lower(p.email) = lower(:email)""")
                .param("conference", conference.value()).param("email", email).query(this::map).optional();
    }

    Optional<Attendee> byNumber(ConferenceId conference, int number) {
        return jdbc.sql("select * from conference_attendee where conference = :conference and number = :number")
                .param("conference", conference.value()).param("number", number).query(this::map).optional();
    }

    Optional<Attendee> find(UUID id) {
        return jdbc.sql("select * from conference_attendee where id = :id").param("id", id).query(this::map).optional();
    }

    Optional<Attendee> byCode(ConferenceId conference, byte[] code) {
        return jdbc.sql("select * from conference_attendee where conference = :conference and code = :code")
                .param("conference", conference.value()).param("code", code).query(this::map).optional();
    }

    /// The number that the next one gets; the caller holds the conference.
    int next(ConferenceId conference) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from conference_attendee where conference = :conference")
                .param("conference", conference.value()).query(Integer.class).single();
    }

    void insert(Attendee one, byte[] code, @Nullable PersonId by) {
        jdbc.sql("""
                insert into conference_attendee (id, conference, number, kind, person, name, organisation, sent_by, seat, basis,
                    traits, issue, code, named_by, named_at)
                values (:id, :conference, :number, :kind, :person, :name, :organisation, :sentBy, :seat, :basis, :traits, :issue,
                    :code, :by, :now)""").param("id", one.id()).param("conference", one.conference().value())
                .param("number", one.number()).param("kind", one.kind().code())
                .param("person", one.person() == null ? null : one.person().value()).param("name", one.name())
                .param("organisation", one.organisation() == null ? null : one.organisation().value())
                .param("sentBy", one.sentBy()).param("seat", one.seat()).param("basis", one.basis())
                .param("traits", json.writeValueAsString(one.traits())).param("issue", one.issue()).param("code", code)
                .param("by", by == null ? null : by.value()).param("now", Sql.at(one.namedAt())).update();
    }

    void left(UUID id, String reason, Instant now) {
        jdbc.sql("update conference_attendee set left_at = :now, reason = :reason where id = :id").param("now", Sql.at(now))
                .param("reason", reason).param("id", id).update();
    }

    void state(UUID id, Map<String, String> traits) {
        jdbc.sql("update conference_attendee set traits = :traits where id = :id")
                .param("traits", json.writeValueAsString(traits))
                .param("id", id).update();
    }

    /// A new pass takes the place of a lost one.
    void reissue(UUID id, int issue, byte[] code) {
        jdbc.sql("update conference_attendee set issue = :issue, code = :code, taken = 0, taken_at = null where id = :id")
                .param("issue", issue)
                .param("code", code).param("id", id).update();
    }

    void taken(UUID id, Instant now) {
        jdbc.sql("update conference_attendee set taken = taken + 1, taken_at = :now where id = :id").param("now", Sql.at(now))
                .param("id", id).update();
    }

    Issuing.Taking taking(UUID id) {
        return jdbc.sql("select taken, taken_at from conference_attendee where id = :id").param("id", id)
                .query((row, _) -> new Issuing.Taking(row.getInt("taken"), Sql.instantOrNull(row, "taken_at"))).single();
    }

    private Attendee map(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new Attendee(Sql.uuid(row, "id"), new ConferenceId(Sql.uuid(row, "conference")), row.getInt("number"),
                Attendee.Kind.of(Sql.text(row, "kind")), person == null ? null : new PersonId(person), Sql.text(row, "name"),
                organisation == null ? null : new OrganisationId(organisation), Sql.text(row, "sent_by"),
                row.getObject("seat", Integer.class), Sql.text(row, "basis"), json.readValue(Sql.text(row, "traits"), TRAITS),
                row.getInt("issue"), Sql.instant(row, "named_at"), Sql.instantOrNull(row, "left_at"),
                Sql.text(row, "reason"));
    }
}
