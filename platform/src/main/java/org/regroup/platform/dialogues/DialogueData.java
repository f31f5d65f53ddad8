package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.at;
import static org.regroup.platform.dialogues.Columns.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;

/// What the dialogues keep of a person. Nothing in the tables says whose a voice is, so the voices are computed anew.
///
/// Erasing takes the answers out of dialogues that are open. In closed ones the result stands, so the answers stay, but the
/// voice is replaced by chance: from then on nobody, the server included, can tell whose they were. Statements others may
/// have answered stay, with the badge they were written under and without their author. Answers given by link belong to a
/// browser, not to an account, and are not found here.
@Component
class DialogueData implements PersonalData {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final DialogueRepository dialogues;
    private final AnswerRepository answers;
    private final StatementRepository statements;
    private final Voices voices;
    private final Changes changes;
    private final Clock clock;

    DialogueData(JdbcClient jdbc, DialogueRepository dialogues, AnswerRepository answers, StatementRepository statements,
            Voices voices, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.dialogues = dialogues;
        this.answers = answers;
        this.statements = statements;
        this.voices = voices;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "dialogues";
    }

    private record Own(Dialogue dialogue, UUID participant) {}

    private List<Own> own(PersonId person) {
        var ids = jdbc.sql("select id from dialogue").query(UUID.class).list();
        var byVoice = ids.stream().map(id -> voices.of(new DialogueId(id), new Voter.Known(person))).toArray(byte[][]::new);
        return jdbc.sql("select p.id as participant, d.* from participant p join dialogue d on d.id = p.dialogue "
                + "where p.voice = any(:voices) order by d.opened_at").param("voices", byVoice)
                .query((row, number) -> new Own(DialogueRepository.map(row, number), id(row, "participant"))).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var found = new LinkedHashMap<String, Object>();
        var own = own(person).stream().map(this::described).toList();
        if (!own.isEmpty()) {
            found.put("dialogues", own);
        }
        list(found, "opened", "select title as text, opened_at as at from dialogue where opened_by = :person", person);
        list(found, "holds", "select reason as text, placed_at as at from statement_hold where holder = :person", person);
        list(found, "liftedHolds", "select lift_reason as text, lifted_at as at from statement_hold where lifted_by = :person",
                person);
        return found;
    }

    private Map<String, Object> described(Own own) {
        var texts = new LinkedHashMap<StatementId, String>();
        statements.of(own.dialogue().id(), clock.instant()).forEach(s -> texts.put(s.id(), s.body()));
        var given = new ArrayList<Map<String, Object>>();
        answers.given(own.participant()).forEach(one -> given.add(Map.of("statement",
                texts.getOrDefault(one.statement(), ""), "answer", one.answer().name().toLowerCase(Locale.ROOT), "at",
                one.at().toString())));
        return Map.of("title", own.dialogue().title(), "answers", given, "statements",
                statements.by(own.participant(), clock.instant()).stream().map(Statement::body).toList());
    }

    private void list(Map<String, Object> found, String name, String query, PersonId person) {
        var rows = jdbc.sql(query).param("person", person.value())
                .query((row, _) -> Map.of("text", row.getString("text"), "at", at(row, "at").toString())).list();
        if (!rows.isEmpty()) {
            found.put(name, rows);
        }
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        for (var own : own(person)) {
            if (own.dialogue().isOpen(clock.instant())) {
                jdbc.sql("""
                        with gone as (delete from vote where participant = :participant returning statement)
                        update statement_count c set answers = answers - 1, changes = changes + 1
                        from gone where c.statement = gone.statement
                        """).param("participant", own.participant()).update();
                jdbc.sql("delete from participant where id = :participant").param("participant", own.participant()).update();
                changes.happened(own.dialogue().id());
            } else {
                var chance = new byte[32];
                RANDOM.nextBytes(chance);
                jdbc.sql("update participant set voice = :voice where id = :participant").param("voice", chance)
                        .param("participant", own.participant()).update();
            }
        }
    }
}
