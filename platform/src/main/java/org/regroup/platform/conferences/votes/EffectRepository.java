package org.regroup.platform.conferences.votes;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Sql;

/// Which lines of the log have had their effect on motions, as it is stored.
@Repository
class EffectRepository {

    private static final String MISSING = """
            from conference_event e where e.act in ('Declared', 'Annulled', 'Disposed') and not exists
            (select from hall_effect f where f.conference = e.conference and f.line = e.number)""";

    /// Minority reports as JSON, each with how many sign it; whoever uses it says of which motion.
    private static final String REPORTS = """
            select json_agg(json_build_object('author', p.name, 'organisation', coalesce(o.name, ''), 'reasons', r.reasons,
                'delegates', 1 + (select count(*) from minority_signature s where s.report = r.id),
                'organisations', (select count(distinct x.organisation) from (select r.organisation
                    union all select s.organisation from minority_signature s where s.report = r.id) x)) order by r.number)
            from minority_report r join person p on p.id = r.person left join organisation o on o.id = r.organisation""";

    private final JdbcClient jdbc;
    private final VoteRepository votes;
    private final JsonMapper json;

    EffectRepository(JdbcClient jdbc, VoteRepository votes, JsonMapper json) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.json = json;
    }

    /// Conferences in which a line has not had its effect yet, such as after a stop.
    List<ConferenceId> behind() {
        return jdbc.sql("select distinct e.conference " + MISSING).query(UUID.class).list().stream().map(ConferenceId::new)
                .toList();
    }

    /// Lines that have had none, with who entered them; null where that person is erased.
    Map<Long, Optional<PersonId>> missing(ConferenceId conference) {
        var found = new HashMap<Long, Optional<PersonId>>();
        jdbc.sql("select e.number, e.person " + MISSING + " and e.conference = :id").param("id", conference.value())
                .query(row -> {
                    found.put(row.getLong("number"),
                            Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new));
                });
        return found;
    }

    /// One after the other, whichever node does it.
    void hold(ConferenceId conference) {
        jdbc.sql("select id from conference where id = :id for no key update").param("id", conference.value()).query(UUID.class)
                .single();
    }

    /// @param problem why it had none; empty where it had, or where there is none to have
    void done(ConferenceId conference, long line, @Nullable UUID vote, @Nullable MotionId motion, List<Ground> problem,
            Instant now) {
        jdbc.sql("""
                insert into hall_effect (conference, line, vote, motion, problem, at)
                values (:conference, :line, (select id from hall_vote where id = :vote), :motion, :problem, :now)""")
                .param("conference", conference.value()).param("line", line).param("vote", vote, java.sql.Types.OTHER)
                .param("motion", motion == null ? null : motion.value(), java.sql.Types.OTHER)
                .param("problem", problem.isEmpty() ? "" : json.writeValueAsString(problem.stream().map(Reason::of).toList()))
                .param("now", Sql.at(now)).update();
    }

    /// A ground as it is stored.
    private record Reason(String key, List<String> args) {

        static Reason of(Ground ground) {
            return new Reason(ground.key(), ground.args().stream().map(String::valueOf).toList());
        }
    }

    /// A vote, with what it came to for each motion that it concerns.
    record Shown(HallVote vote, List<Effect> effects) {}

    /// An effect as it is read.
    private record Stored(UUID motion, String title, String problem, @Nullable List<Effect.Report> reports) {}

    /// In one query.
    Optional<Shown> shown(VoteId vote) {
        return jdbc.sql("""
                select v.*, (select json_agg(json_build_object('motion', m.id, 'title', m.title, 'problem', f.problem,
                        'reports', (%s where r.motion = f.motion and r.body = 'delegates')) order by m.number, m.id)
                    from hall_effect f join motion m on m.id = f.motion where f.vote = v.id and f.line = (
                        select max(l.line) from hall_effect l where l.vote = v.id and l.motion is not null)) effects
                from hall_vote v where v.id = :id""".formatted(REPORTS)).param("id", vote.value())
                .query((row, number) -> new Shown(votes.map(row, number), effects(row.getString("effects")))).optional();
    }

    private List<Effect> effects(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(json.readValue(text, Stored[].class))
                        .map(one -> new Effect(new MotionId(one.motion()), one.title(), grounds(one.problem()),
                                one.reports() == null ? List.of() : one.reports()))
                        .toList();
    }

    private List<Effect.Report> reports(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, Effect.Report[].class));
    }

    /// Motions that a conference decided and from whose decision delegates dissent, in the order in which they were decided.
    List<Attached> attached(ConferenceId conference) {
        return jdbc.sql("""
                select m.id, m.title, (%s where r.motion = m.id and r.body = 'delegates') reports from motion m
                join (select motion, min(line) line from hall_effect where conference = :conference and problem = ''
                    and motion is not null group by motion) f on f.motion = m.id
                where exists (select from minority_report r where r.motion = m.id and r.body = 'delegates') order by f.line"""
                .formatted(REPORTS)).param("conference", conference.value())
                .query((row, _) -> new Attached(new MotionId(Sql.uuid(row, "id")), Sql.text(row, "title"),
                        reports(row.getString("reports"))))
                .list();
    }

    private List<Ground> grounds(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(json.readValue(text, Reason[].class))
                        .map(one -> Ground.of(one.key(), one.args().toArray())).toList();
    }

    /// Whether a motion was decided by a conference, as far as it was decided at all.
    boolean decided(ConferenceId conference, MotionId motion) {
        return jdbc.sql("""
                select exists (select from hall_effect where conference = :conference and motion = :motion and problem = '')""")
                .param("conference", conference.value()).param("motion", motion.value()).query(Boolean.class).single();
    }
}
