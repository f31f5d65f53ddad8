package org.regroup.platform.conferences.tendencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Tendencies as they are stored.
@Repository
class TendencyRepository {

    private final JdbcClient jdbc;

    TendencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of a conference in one query, the first one first.
    List<Tendency> of(ConferenceId conference, @Nullable PersonId reader) {
        return jdbc.sql("""
                select t.*, p.name author, (select count(*) from conference_tendency_member m where m.tendency = t.id) members,
                    exists (select from conference_tendency_member m where m.tendency = t.id and m.person = :reader) own
                from conference_tendency t left join person p on p.id = t.founded_by
                where t.conference = :id order by t.founded_at, t.id""").param("id", conference.value())
                .param("reader", reader == null ? null : reader.value(), java.sql.Types.OTHER)
                .query(TendencyRepository::map).list();
    }

    void insert(Tendency one, PersonId by, Instant now) {
        var within = one.within();
        jdbc.sql("""
                insert into conference_tendency (id, conference, name, words, organisation, founded_by, founded_at)
                values (:id, :conference, :name, :words, :organisation, :by, :now)""").param("id", one.id())
                .param("conference", one.conference().value()).param("name", one.name()).param("words", one.words())
                .param("organisation", within == null ? null : within.value(), java.sql.Types.OTHER)
                .param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void join(UUID tendency, PersonId person, Instant now) {
        jdbc.sql("""
                insert into conference_tendency_member (tendency, person, joined_at) values (:id, :person, :now)
                on conflict do nothing""").param("id", tendency).param("person", person.value()).param("now", Sql.at(now))
                .update();
    }

    void leave(UUID tendency, PersonId person) {
        jdbc.sql("delete from conference_tendency_member where tendency = :id and person = :person").param("id", tendency)
                .param("person", person.value()).update();
    }

    /// How many of a conference somebody has begun.
    int begunBy(ConferenceId conference, PersonId person) {
        return jdbc.sql("select count(*) from conference_tendency where conference = :id and founded_by = :person")
                .param("id", conference.value()).param("person", person.value()).query(Integer.class).single();
    }

    /// Those of which nobody has notice and with which nobody stands.
    void forget(ConferenceId conference) {
        jdbc.sql("""
                delete from conference_tendency t where t.conference = :id and t.registered_at is null
                and not exists (select from conference_tendency_member m where m.tendency = t.id)""")
                .param("id", conference.value()).update();
    }

    void registered(UUID tendency, Instant now) {
        jdbc.sql("update conference_tendency set registered_at = :now where id = :id").param("id", tendency)
                .param("now", Sql.at(now)).update();
    }

    private static Tendency map(ResultSet row, int number) throws SQLException {
        var within = row.getObject("organisation", UUID.class);
        return new Tendency(Sql.uuid(row, "id"), new ConferenceId(Sql.uuid(row, "conference")), Sql.text(row, "name"),
                Sql.text(row, "words"), within == null ? null : new OrganisationId(within), row.getString("author"),
                Sql.instantOrNull(row, "registered_at"), row.getInt("members"), row.getBoolean("own"));
    }
}
