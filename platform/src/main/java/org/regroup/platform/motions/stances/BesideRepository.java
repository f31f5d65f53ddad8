package org.regroup.platform.motions.stances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
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

    /// All of it in one query.
    Beside of(MotionId motion) {
        Map<ReportId, MinorityReport> reports = new LinkedHashMap<>();
        Map<ReportId, List<Person>> signers = new LinkedHashMap<>();
        var positions = new LinkedHashMap<OrganisationId, Position>();
        var words = new ArrayList<Beside.Chosen>();
        var composites = new ArrayList<Beside.Composed>();
        jdbc.sql(
                """
                        select 1 part, r.id, r.number sorted, r.body code, r.reasons words, '' condition, '' delegates, '' who_decided,
                            '' how_many, '' rule, '' until, r.person, p.name, r.organisation, 0 version, r.made_at at
                        from minority_report r join person p on p.id = r.person where r.motion = :motion
                        union all
                        select 2, s.report, 0, '', '', '', '', '', '', '', '', s.person, p.name, s.organisation, 0, s.signed_at
                        from minority_signature s join minority_report r on r.id = s.report join person p on p.id = s.person
                        where r.motion = :motion
                        union all
                        select 3, t.organisation, t.version, t.stance, t.reasons, t.condition, t.delegates, t.who_decided, t.how_many,
                            t.rule, t.until, t.person, p.name, t.organisation, t.version, t.published_at
                        from motion_position t join person p on p.id = t.person where t.motion = :motion
                        union all
                        select 4, w.id, 0, w.name, c.meaning, '', '', '', '', '', '', c.person, '', null, 0, c.chosen_at
                        from motion_word c join word w on w.id = c.word where c.motion = :motion
                        union all
                        select 5, k.id, k.number, case when k.motion = :motion then 'made' else '' end, k.title, '', '', '', '', '', '',
                            k.opened_by, '', null, 0, k.opened_at
                        from composite k where k.confirmed_at is not null and (k.motion = :motion or exists (select from composite_source s
                            where s.composite = k.id and s.motion = :motion))
                        order by part, sorted, at, id""")
                .param("motion", motion.value()).query(row -> {
                    var id = Sql.uuid(row, "id");
                    switch (row.getInt("part")) {
                        case 1 -> {
                            reports.put(new ReportId(id), new MinorityReport(new ReportId(id),
                                    MinorityReport.Body.of(Sql.text(row, "code")).orElseThrow(), person(row),
                                    Sql.text(row, "words"),
                                    Sql.instant(row, "at"), List.of()));
                            signers.put(new ReportId(id), new ArrayList<>());
                        }
                        case 2 -> signers.computeIfAbsent(new ReportId(id), _ -> new ArrayList<>()).add(person(row));
                        case 3 -> positions.put(new OrganisationId(id), position(row));
                        case 4 -> words.add(new Beside.Chosen(id, Sql.text(row, "code"), Sql.text(row, "words")));
                        default -> composites.add(new Beside.Composed(id, row.getInt("sorted"), Sql.text(row, "words"),
                                Sql.text(row, "code").equals("made")));
                    }
                });
        return new Beside(motion, reports.values().stream().map(one -> new MinorityReport(one.id(), one.body(), one.author(),
                one.reasons(), one.madeAt(), signers.getOrDefault(one.id(), List.of()))).toList(),
                List.copyOf(positions.values()), words, composites);
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(new OrganisationId(Sql.uuid(row, "id")),
                Position.Stance.of(Sql.text(row, "code")).orElseThrow(), Sql.text(row, "condition"), Sql.text(row, "words"),
                Sql.text(row, "delegates"), new MandateLine(Sql.text(row, "who_decided"), Sql.text(row, "how_many"),
                        Sql.text(row, "rule"), Sql.text(row, "until")),
                person(row), row.getInt("version"), Sql.instant(row, "at"));
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
