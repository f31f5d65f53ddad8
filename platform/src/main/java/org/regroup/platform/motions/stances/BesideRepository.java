package org.regroup.platform.motions.stances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Grown;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Sql;

/// Minority reports and positions as they are stored.
@Repository
class BesideRepository {

    private final JdbcClient jdbc;

    BesideRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Beside of(MotionId motion) {
        return of(List.of(motion)).getOrDefault(motion, Beside.none(motion));
    }

    /// What stands beside any number of motions, in one query. Those beside which nothing stands are not in it.
    Map<MotionId, Beside> of(Collection<MotionId> motions) {
        var found = new LinkedHashMap<MotionId, Gathered>();
        jdbc.sql(
                """
                        select 1 part, r.motion, r.id, r.number sorted, r.body code, r.reasons words, '' condition, '' delegates,
                            '' who_decided, '' how_many, '' rule, '' until, r.person, p.name, r.organisation, r.made_at at
                        from minority_report r join person p on p.id = r.person where r.motion = any(:motions)
                        union all
                        select 2, r.motion, s.report, 0, '', '', '', '', '', '', '', '', s.person, p.name, s.organisation, s.signed_at
                        from minority_signature s join minority_report r on r.id = s.report join person p on p.id = s.person
                        where r.motion = any(:motions)
                        union all
                        select 3, t.motion, t.organisation, t.version, t.stance, t.reasons, t.condition, t.delegates, t.who_decided,
                            t.how_many, t.rule, t.until, t.person, p.name, t.organisation, t.published_at
                        from motion_position t join person p on p.id = t.person where t.motion = any(:motions)
                        union all
                        select 4, c.motion, w.id, 0, w.name, c.meaning, '', '', '', '', '', '', c.person, '', null, c.chosen_at
                        from motion_word c join word w on w.id = c.word where c.motion = any(:motions)
                        union all
                        select 5, m.id, k.id, k.number, case when k.motion = m.id then 'made' else '' end, k.title, '', '', '', '',
                            '', '', k.opened_by, '', null, k.opened_at
                        from motion m join composite k on k.alliance = m.alliance and k.confirmed_at is not null
                            and (k.motion = m.id or exists (select from composite_source s
                            where s.composite = k.id and s.motion = m.id)) where m.id = any(:motions)
                        union all
                        select 6, l.motion, s.id, s.number, d.title, s.body, s.language, d.id::text, '', '', '', '', l.linked_by, '',
                            null, l.linked_at
                        from motion_statement l join statement s on s.id = l.statement join dialogue d on d.id = s.dialogue
                        where l.motion = any(:motions)
                        order by part, sorted, at, id""")
                .param("motions", motions.stream().map(MotionId::value).toArray(UUID[]::new)).query(row -> {
                    found.computeIfAbsent(new MotionId(Sql.uuid(row, "motion")), Gathered::new).add(row);
                });
        var all = new LinkedHashMap<MotionId, Beside>();
        found.forEach((motion, gathered) -> all.put(motion, gathered.beside()));
        return all;
    }

    /// The rows of one motion.
    private static final class Gathered {

        private final MotionId motion;
        private final Map<ReportId, MinorityReport> reports = new LinkedHashMap<>();
        private final Map<ReportId, List<Person>> signers = new LinkedHashMap<>();
        private final Map<OrganisationId, Position> positions = new LinkedHashMap<>();
        private final List<Beside.Chosen> words = new ArrayList<>();
        private final List<Beside.Composed> composites = new ArrayList<>();
        private final List<Grown> grown = new ArrayList<>();

        Gathered(MotionId motion) {
            this.motion = motion;
        }

        void add(ResultSet row) throws SQLException {
            var id = Sql.uuid(row, "id");
            switch (row.getInt("part")) {
                case 1 -> reports.put(new ReportId(id), new MinorityReport(new ReportId(id),
                        MinorityReport.Body.of(Sql.text(row, "code")).orElseThrow(), person(row), Sql.text(row, "words"),
                        Sql.instant(row, "at"), List.of()));
                case 2 -> signers.computeIfAbsent(new ReportId(id), _ -> new ArrayList<>()).add(person(row));
                case 3 -> positions.put(new OrganisationId(id), position(row));
                case 4 -> words.add(new Beside.Chosen(id, Sql.text(row, "code"), Sql.text(row, "words")));
                case 6 -> grown.add(new Grown(id, UUID.fromString(Sql.text(row, "delegates")), Sql.text(row, "code"),
                        row.getInt("sorted"), Sql.text(row, "words"), Sql.text(row, "condition")));
                default -> composites.add(new Beside.Composed(id, row.getInt("sorted"), Sql.text(row, "words"),
                        Sql.text(row, "code").equals("made")));
            }
        }

        Beside beside() {
            return new Beside(motion, reports.values().stream().map(one -> new MinorityReport(one.id(), one.body(), one.author(),
                    one.reasons(), one.madeAt(), signers.getOrDefault(one.id(), List.of()))).toList(),
                    List.copyOf(positions.values()), words, composites, grown);
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(new OrganisationId(Sql.uuid(row, "id")),
                Position.Stance.of(Sql.text(row, "code")).orElseThrow(), Sql.text(row, "condition"), Sql.text(row, "words"),
                Sql.text(row, "delegates"), new MandateLine(Sql.text(row, "who_decided"), Sql.text(row, "how_many"),
                        Sql.text(row, "rule"), Sql.text(row, "until")),
                person(row), row.getInt("sorted"), Sql.instant(row, "at"));
    }

    private static Person person(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        var name = row.getString("name");
        return new Person(new PersonId(Sql.uuid(row, "person")), name == null || name.isEmpty() ? null : name,
                organisation == null ? null : new OrganisationId(organisation));
    }

    @Nullable
    MotionId motionOf(ReportId report) {
        return jdbc.sql("select motion from minority_report where id = :id").param("id", report.value())
                .query((row, _) -> new MotionId(Sql.uuid(row, "motion"))).optional().orElse(null);
    }

    /// @return false where this person has attached one to this motion already
    boolean insert(MotionId motion, MinorityReport report) {
        return jdbc.sql("""
                insert into minority_report (id, motion, body, person, organisation, reasons, made_at)
                values (:id, :motion, :body, :person, :organisation, :reasons, :at) on conflict do nothing""")
                .param("id", report.id().value()).param("motion", motion.value()).param("body", report.body().code())
                .param("person", report.author().id().value())
                .param("organisation", uuid(report.author().organisation()), Types.OTHER).param("reasons", report.reasons())
                .param("at", Sql.at(report.madeAt())).update() == 1;
    }

    void sign(ReportId report, Person person, Instant now) {
        jdbc.sql("""
                insert into minority_signature (report, person, organisation, signed_at)
                values (:report, :person, :organisation, :now) on conflict do nothing""").param("report", report.value())
                .param("person", person.id().value()).param("organisation", uuid(person.organisation()), Types.OTHER)
                .param("now", Sql.at(now)).update();
    }

    void publish(MotionId motion, Position position) {
        jdbc.sql("""
                insert into motion_position (motion, organisation, version, stance, condition, reasons, delegates, who_decided,
                    how_many, rule, until, person, published_at)
                values (:motion, :organisation, (select coalesce(max(version), 0) + 1 from motion_position
                    where motion = :motion and organisation = :organisation), :stance, :condition, :reasons, :delegates, :who,
                    :many, :rule, :until, :person, :at)""").param("motion", motion.value())
                .param("organisation", position.organisation().value()).param("stance", position.stance().code())
                .param("condition", position.condition()).param("reasons", position.reasons())
                .param("delegates", position.delegates()).param("who", position.mandate().whoDecided())
                .param("many", position.mandate().howMany()).param("rule", position.mandate().rule())
                .param("until", position.mandate().until()).param("person", position.by().id().value())
                .param("at", Sql.at(position.at())).update();
    }

    void choose(MotionId motion, UUID word, @Nullable UUID definition, String meaning, PersonId by, Instant now) {
        jdbc.sql("""
                insert into motion_word (motion, word, definition, meaning, person, chosen_at)
                values (:motion, :word, :definition, :meaning, :by, :now) on conflict (motion, word) do update set
                definition = excluded.definition, meaning = excluded.meaning, person = excluded.person,
                chosen_at = excluded.chosen_at""").param("motion", motion.value()).param("word", word)
                .param("definition", definition, Types.OTHER).param("meaning", meaning).param("by", by.value())
                .param("now", Sql.at(now)).update();
    }

    private static @Nullable UUID uuid(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
