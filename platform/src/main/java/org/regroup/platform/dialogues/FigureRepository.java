package org.regroup.platform.dialogues;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what dialogues hold.
@Repository
class FigureRepository {

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DialogueId, Figures> of(Collection<DialogueId> dialogues) {
        var found = new LinkedHashMap<DialogueId, Figures>();
        jdbc.sql("""
                select d.id, (select count(*) from participant p where p.dialogue = d.id
                        and exists (select from vote v where v.participant = p.id)) as participants,
                    count(s.id) as statements, coalesce(sum(c.answers), 0) as answers
                from dialogue d left join statement s on s.dialogue = d.id left join statement_count c on c.statement = s.id
                where d.id = any(:ids) group by d.id
                """).param("ids", dialogues.stream().map(DialogueId::value).toArray(UUID[]::new)).query(row -> {
            found.put(new DialogueId(row.getObject(1, UUID.class)), new Figures(row.getInt(2), row.getInt(3), row.getInt(4)));
        });
        return found;
    }
}
