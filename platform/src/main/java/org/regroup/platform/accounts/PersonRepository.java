package org.regroup.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.shared.Ids;

@Repository
class PersonRepository {

    private static final String COLUMNS = "select id, email, name, pseudonym, language from person ";

    private final JdbcClient database;
    private final Clock clock;

    PersonRepository(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Person> find(PersonId id) {
        return database.sql(COLUMNS + "where id = :id").param("id", id.value()).query(PersonRepository::map).optional();
    }

    List<Person> find(Collection<PersonId> ids) {
        return database.sql(COLUMNS + "where id = any(:ids)").param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonRepository::map).list();
    }

    PersonId withAddress(EmailAddress address) {
        return database.sql("select id from person where lower(email) = lower(:email)").param("email", address.value())
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class))).single();
    }

    /// Answers nothing when somebody has this address already, be it from this very moment.
    Optional<PersonId> add(EmailAddress address, String name, String pseudonym, Locale language) {
        return database.sql("""
                insert into person (id, email, name, pseudonym, language, created_at)
                values (:id, :email, :name, :pseudonym, :language, :now)
                on conflict (lower(email)) do nothing
                returning id
                """).param("id", Ids.next(clock)).param("email", address.value()).param("name", name)
                .param("pseudonym", pseudonym).param("language", language.getLanguage())
                .param("now", Timestamp.from(clock.instant())).query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean othersUsePseudonym(PersonId person, String pseudonym) {
        return database.sql("select exists (select from person where lower(pseudonym) = lower(:pseudonym) and id <> :id)")
                .param("pseudonym", pseudonym).param("id", person.value()).query(Boolean.class).single();
    }

    void change(PersonId person, String name, String pseudonym, Locale language) {
        database.sql("update person set name = :name, pseudonym = :pseudonym, language = :language where id = :id")
                .param("name", name).param("pseudonym", pseudonym).param("language", language.getLanguage())
                .param("id", person.value()).update();
    }

    Instant createdAt(PersonId person) {
        return database.sql("select created_at from person where id = :id").param("id", person.value())
                .query((row, _) -> row.getTimestamp("created_at").toInstant()).single();
    }

    void erase(PersonId person) {
        database.sql("""
                update person set email = null, name = '', pseudonym = '', erased_at = :now
                where id = :id and erased_at is null
                """).param("id", person.value()).param("now", Timestamp.from(clock.instant())).update();
    }

    private static Person map(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("email"), row.getString("name"),
                row.getString("pseudonym"), Locale.of(row.getString("language")));
    }
}
