package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.at;
import static org.regroup.platform.dialogues.Columns.id;
import static org.regroup.platform.dialogues.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;

/// Dialogues as they are stored.
@Repository
class DialogueRepository {

    private static final String SELECT = "select d.* from dialogue d ";

    private final JdbcClient jdbc;

    DialogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Dialogue map(ResultSet row, int number) throws SQLException {
        var openedBy = row.getObject("opened_by", UUID.class);
        var openedUnder = row.getObject("opened_under", UUID.class);
        return new Dialogue(new DialogueId(id(row, "id")), new AllianceId(id(row, "alliance")), row.getString("title"),
                row.getString("about"), row.getString("language"), openedBy == null ? null : new PersonId(openedBy),
                openedUnder == null ? null : new OrganisationId(openedUnder), at(row, "opened_at"), instant(row, "closes_at"),
                instant(row, "closed_at"), row.getString("link_token"), row.getBoolean("imported"),
                row.getString("attribution"));
    }

    Optional<Dialogue> find(DialogueId id) {
        return jdbc.sql(SELECT + "where d.id = :id").param("id", id.value()).query(DialogueRepository::map).optional();
    }

    Optional<Dialogue> byLink(String token) {
        return jdbc.sql(SELECT + "where d.link_token = :token").param("token", token).query(DialogueRepository::map).optional();
    }

    /// Open ones, those that close first on top.
    List<Dialogue> open(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                where d.closed_at is null and (d.closes_at is null or d.closes_at > :now)
                order by d.closes_at nulls last, d.opened_at desc limit :limit
                """).param("now", Columns.stored(now)).param("limit", limit).query(DialogueRepository::map).list();
    }

    /// Closed ones, the latest on top.
    List<Dialogue> closed(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                where d.closed_at is not null or d.closes_at <= :now
                order by coalesce(d.closed_at, d.closes_at) desc limit :limit
                """).param("now", Columns.stored(now)).param("limit", limit).query(DialogueRepository::map).list();
    }

    /// All of an alliance, the latest on top.
    List<Dialogue> ofAlliance(AllianceId alliance) {
        return jdbc.sql(SELECT + "where d.alliance = :alliance order by d.opened_at desc").param("alliance", alliance.value())
                .query(DialogueRepository::map).list();
    }

    void insert(Dialogue d) {
        var openedBy = d.openedBy();
        var openedUnder = d.openedUnder();
        jdbc.sql("""
                insert into dialogue (id, alliance, title, about, language, opened_by, opened_under, opened_at, closes_at,
                    closed_at, link_token, imported, attribution)
                values (:id, :alliance, :title, :about, :language, :by, :under, :at, :closes, :closed, :token, :imported, :from)
                """).param("id", d.id().value()).param("alliance", d.alliance().value()).param("title", d.title())
                .param("about", d.about()).param("language", d.language())
                .param("by", openedBy == null ? null : openedBy.value())
                .param("under", openedUnder == null ? null : openedUnder.value()).param("at", Columns.stored(d.openedAt()))
                .param("closes", Columns.storedOrNull(d.closesAt())).param("closed", Columns.storedOrNull(d.closedAt()))
                .param("token", d.linkToken()).param("imported", d.imported()).param("from", d.attribution()).update();
    }

    /// Lets one writer of statements at a time into a dialogue; answering goes on meanwhile.
    void lock(DialogueId dialogue) {
        jdbc.sql("select id from dialogue where id = :id for no key update").param("id", dialogue.value()).query(UUID.class)
                .single();
    }

    void closes(DialogueId dialogue, Instant at) {
        jdbc.sql("update dialogue set closes_at = :at where id = :id").param("at", Columns.stored(at))
                .param("id", dialogue.value()).update();
    }

    void close(DialogueId dialogue, Instant now) {
        jdbc.sql("update dialogue set closed_at = :now where id = :id and closed_at is null")
                .param("now", Columns.stored(now)).param("id", dialogue.value()).update();
    }
}
