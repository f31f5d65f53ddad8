package org.regroup.platform.decisions.traces;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.traces.Trace.Joined;
import org.regroup.platform.decisions.traces.Trace.Said;
import org.regroup.platform.decisions.traces.Trace.Source;
import org.regroup.platform.decisions.traces.Trace.Taken;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Sql;

/// Follows the words of questions back to the statements of dialogues.
@Repository
class Traces {

    private final JdbcClient jdbc;
    private final Clock clock;

    Traces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// In one query; in none where the words were written for the question.
    Trace of(Question question) {
        return question.terms().motion() instanceof MotionId motion ? of(motion) : Trace.NONE;
    }

    private Trace of(MotionId motion) {
        var motions = new ArrayList<Source>();
        var composites = new ArrayList<Joined>();
        var amendments = new ArrayList<Taken>();
        var statements = new ArrayList<Said>();
        jdbc.sql("""
                with recursive line (motion, depth) as (
                    select cast(:motion as uuid), 0
                    union
                    select s.motion, line.depth + 1 from line join composite c on c.motion = line.motion
                    join composite_source s on s.composite = c.id and s.separate_at is null)
                select 1 part, m.id, m.id parent, m.number, m.title words, '' about, '' language, m.tabled_at at, line.depth
                from line join motion m on m.id = line.motion
                union all
                select 2, c.id, c.motion, c.number, c.title, '', '', c.stands_at, line.depth
                from line join composite c on c.motion = line.motion
                union all
                select 3, a.id, a.motion, a.number, a.title, coalesce(o.name, p.name), d.kind, d.effective_at, line.depth
                from line join amendment_decision d on d.motion = line.motion and d.effective_at is not null
                    and d.kind in ('accepted', 'carried')
                join amendment a on a.id = d.amendment join person p on p.id = a.person
                left join organisation o on o.id = a.organisation and a.capacity in ('organisation', 'unit')
                where not exists (select from amendment_decision r where r.revokes = d.id and r.effective_at is not null)
                union all
                select distinct on (s.id) 4, s.id, s.dialogue, s.number, s.body, g.title, s.language, null::timestamptz, 0
                from line join motion_statement l on l.motion = line.motion join statement s on s.id = l.statement
                join dialogue g on g.id = s.dialogue where s.moderation >= 0 and not exists (select from statement_hold h
                    where h.statement = s.id and h.lifted_at is null and h.ends_at > :now)
                order by part, depth, at, parent, number""").param("motion", motion.value())
                .param("now", Sql.at(Sql.now(clock))).query(row -> {
                    var id = Sql.uuid(row, "id");
                    var parent = Sql.uuid(row, "parent");
                    int number = row.getInt("number");
                    var words = Sql.text(row, "words");
                    switch (row.getInt("part")) {
                        case 1 -> motions.add(new Source(id, number, words, Sql.instantOrNull(row, "at"),
                                row.getInt("depth") == 0));
                        case 2 -> composites.add(new Joined(id, number, words,
                                Objects.requireNonNull(Sql.instantOrNull(row, "at"))));
                        case 3 -> amendments.add(new Taken(id, parent, number, words, Sql.text(row, "about"),
                                Sql.text(row, "language").equals("carried")));
                        default -> statements.add(new Said(id, parent, Sql.text(row, "about"), number, words,
                                Sql.text(row, "language")));
                    }
                });
        return new Trace(motions, composites, amendments, statements);
    }
}
