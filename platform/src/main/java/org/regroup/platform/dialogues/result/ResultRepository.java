package org.regroup.platform.dialogues.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Moderation;
import org.regroup.platform.dialogues.DialogueId;
import org.regroup.platform.dialogues.DialogueVotes;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;

/// Reads all ballots of a dialogue as they are at one moment.
@Repository
class ResultRepository {

    private final JdbcClient jdbc;
    private final DialogueVotes votes;
    private final Organisations organisations;
    private final Clock clock;

    ResultRepository(JdbcClient jdbc, DialogueVotes votes, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// The numbers of people and statements are those of [DialogueVotes] and of every export.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Ballots ballots(DialogueId dialogue) {
        long version = votes.version(dialogue);
        SequencedMap<UUID, Ballot> people = new LinkedHashMap<>();
        jdbc.sql("""
                select id, coalesce(outside_id, (row_number() over (order by voice))::text), organisation, source
                from participant where dialogue = ?
                """).param(dialogue.value()).query((ResultSet row) -> {
            var id = row.getObject(1, UUID.class);
            people.put(id,
                    new Ballot(id, row.getString(2), text(row.getObject(3, UUID.class)), row.getString(4), new HashMap<>()));
        });
        jdbc.sql("""
                select v.participant, s.number, v.answer, floor(extract(epoch from v.cast_at) * 1000)::bigint
                from statement s join vote v on v.statement = s.id where s.dialogue = ?
                """).param(dialogue.value()).query((ResultSet row) -> {
            var ballot = people.get(row.getObject(1, UUID.class));
            if (ballot != null)
                ballot.answers().put(row.getInt(2), new Ballot.Given(Answer.of(row.getInt(3)), row.getLong(4)));
        });
        people.values().removeIf(ballot -> ballot.answers().isEmpty());
        return new Ballots(version, people, statements(dialogue), voices(dialogue));
    }

    private List<Ballots.Asked> statements(DialogueId dialogue) {
        return jdbc.sql("""
                select number, body, language, moderation, meta, exists (select from statement_hold h
                    where h.statement = s.id and h.lifted_at is null and h.placed_at <= ? and h.ends_at > ?)
                from statement s where dialogue = ? order by number
                """).param(clock.instant().atOffset(ZoneOffset.UTC)).param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(dialogue.value()).query(ResultRepository::asked).list();
    }

    private static Ballots.Asked asked(ResultSet row, int at) throws SQLException {
        int number = row.getInt(1);
        var wording = new Wording(Integer.toString(number), row.getString(2), row.getString(3), row.getBoolean(6));
        return new Ballots.Asked(wording, number, switch (row.getInt(4)) {
            case -1 -> Moderation.OUT;
            case 0 -> Moderation.UNREVIEWED;
            default -> Moderation.ACCEPTED;
        }, row.getBoolean(5));
    }

    /// The organisations people speak for, also those that have left the alliance since.
    private List<Voice> voices(DialogueId dialogue) {
        var found = jdbc
                .sql("""
                        select o.id, o.name, o.monogram, coalesce((select a.mark from affiliation a join dialogue d on d.alliance = a.alliance
                            where d.id = ? and a.organisation = o.id order by a.joined_at desc limit 1), o.mark)
                        from organisation o where o.id in (select p.organisation from participant p where p.dialogue = ?) order by o.id
                        """)
                .param(dialogue.value()).param(dialogue.value())
                .query((row, _) -> new Voice(row.getString(1), row.getInt(4), row.getString(3), row.getString(2), 0, 0)).list();
        var members = organisations
                .members(found.stream().map(voice -> new OrganisationId(UUID.fromString(voice.key()))).toList());
        return found.stream().map(voice -> new Voice(voice.key(), voice.number(), voice.monogram(), voice.name(),
                members.getOrDefault(new OrganisationId(UUID.fromString(voice.key())), 0), 0)).toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
