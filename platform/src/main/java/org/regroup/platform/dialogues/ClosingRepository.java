package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.at;
import static org.regroup.platform.dialogues.Columns.id;
import static org.regroup.platform.dialogues.Columns.instant;
import static org.regroup.platform.dialogues.Columns.stored;
import static org.regroup.platform.dialogues.Columns.storedOrNull;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Proposals to close at another time, as they are stored.
@Repository
class ClosingRepository {

    private final JdbcClient jdbc;

    ClosingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The proposal that waits for a second organisation: the latest, unless it was confirmed or has lapsed.
    Optional<Closing> waiting(DialogueId dialogue, Instant now) {
        return jdbc
                .sql("""
                        select * from (select * from dialogue_closing where dialogue = :dialogue order by proposed_at desc, id desc limit 1)
                        where confirmed_at is null and lapses_at > :now
                        """)
                .param("dialogue", dialogue.value()).param("now", stored(now))
                .query((row, _) -> new Closing(id(row, "id"), dialogue, instant(row, "closes_at"),
                        new PersonId(id(row, "proposed_by")), new OrganisationId(id(row, "proposed_org")),
                        at(row, "proposed_at"), at(row, "lapses_at")))
                .optional();
    }

    void insert(Closing c) {
        jdbc.sql("""
                insert into dialogue_closing (id, dialogue, closes_at, proposed_by, proposed_org, proposed_at, lapses_at)
                values (:id, :dialogue, :closes, :by, :org, :at, :lapses)
                """).param("id", c.id()).param("dialogue", c.dialogue().value()).param("closes", storedOrNull(c.closesAt()))
                .param("by", c.by().value()).param("org", c.organisation().value()).param("at", stored(c.proposedAt()))
                .param("lapses", stored(c.lapsesAt())).update();
    }

    /// @return whether it still waited
    boolean confirm(Closing c, PersonId by, OrganisationId organisation, Instant now) {
        return jdbc.sql("update dialogue_closing set confirmed_by = :by, confirmed_org = :org, confirmed_at = :now "
                + "where id = :id and confirmed_at is null").param("by", by.value()).param("org", organisation.value())
                .param("now", stored(now)).param("id", c.id()).update() > 0;
    }
}
