package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;

/// The voices of dialogues. Nothing here says whose voice it is.
@Repository
class Participants {

    private final JdbcClient jdbc;
    private final Voices voices;
    private final Clock clock;

    Participants(JdbcClient jdbc, Voices voices, Clock clock) {
        this.jdbc = jdbc;
        this.voices = voices;
        this.clock = clock;
    }

    /// The participant in a row; null where an outer join found none.
    static @Nullable Participant mapOrNull(ResultSet row) throws SQLException {
        return row.getObject("participant", UUID.class) == null ? null : map(row, 0);
    }

    private static Participant map(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("badge", UUID.class);
        return new Participant(Columns.id(row, "participant"), organisation == null ? null : new OrganisationId(organisation));
    }

    Optional<Participant> find(DialogueId dialogue, Voter voter) {
        return voter instanceof Voter.Stranger
                ? Optional.empty()
                : jdbc.sql("select id as participant, organisation as badge from participant "
                        + "where dialogue = :dialogue and voice = :voice").param("dialogue", dialogue.value())
                        .param("voice", voices.of(dialogue, voter)).query(Participants::map).optional();
    }

    /// Takes somebody in, under a badge. Who is in already keeps the badge chosen first.
    Participant enter(DialogueId dialogue, Voter voter, @Nullable OrganisationId badge) {
        return jdbc.sql("""
                insert into participant (id, dialogue, voice, organisation, source, joined_at)
                values (:id, :dialogue, :voice, :badge, :source, :now)
                on conflict (dialogue, voice) do update set voice = excluded.voice
                returning id as participant, organisation as badge
                """).param("id", Ids.next(clock)).param("dialogue", dialogue.value())
                .param("voice", voices.of(dialogue, voter)).param("badge", badge == null ? null : badge.value())
                .param("source", voter instanceof Voter.Known ? "member" : "link").param("now", stored(clock.instant()))
                .query(Participants::map).single();
    }

    /// Moves a participant, and with it all own answers, under another badge.
    void wear(DialogueId dialogue, UUID participant, @Nullable OrganisationId badge) {
        jdbc.sql("""
                with moved as (update participant set organisation = :badge where id = :participant and dialogue = :dialogue
                    returning dialogue)
                update dialogue d set revision = revision + 1 from moved where d.id = moved.dialogue
                """).param("badge", badge == null ? null : badge.value()).param("participant", participant)
                .param("dialogue", dialogue.value()).update();
    }
}
