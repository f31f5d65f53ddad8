package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Minority reports and positions for a motion book, for any number of motions in one query each.
@Repository
class StanceRepository {

    /// @param others how many signed with its author
    record Report(MotionId motion, PersonId author, @Nullable OrganisationId organisation, String reasons, int others) {}

    /// The latest an organisation has published.
    record Stance(MotionId motion, OrganisationId organisation, String stance, String condition, String reasons, String delegates,
            String whoDecided,
            String howMany, String rule) {}

    private final JdbcClient jdbc;

    StanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Report> reports(List<Motion> motions) {
        var all = new ArrayList<Report>();
        jdbc.sql("""
                select r.motion, r.person, r.organisation, r.reasons,
                    (select count(*) from minority_signature s where s.report = r.id) others
                from minority_report r where r.motion = any(:motions) order by r.number""").param("motions", ids(motions))
                .query(row -> {
                    all.add(new Report(new MotionId(Sql.uuid(row, "motion")), new PersonId(Sql.uuid(row, "person")),
                            BookRepository.organisation(row.getObject("organisation", UUID.class)), Sql.text(row, "reasons"),
                            row.getInt("others")));
                });
        return all;
    }

    List<Stance> stances(List<Motion> motions) {
        var all = new ArrayList<Stance>();
        jdbc.sql("""
                select distinct on (t.motion, o.name, o.id) t.*, o.id organisation_id from motion_position t
                join organisation o on o.id = t.organisation
                where t.motion = any(:motions) order by t.motion, o.name, o.id, t.version desc""").param("motions", ids(motions))
                .query(row -> {
                    all.add(new Stance(new MotionId(Sql.uuid(row, "motion")),
                            new OrganisationId(Sql.uuid(row, "organisation_id")),
                            Sql.text(row, "stance"), Sql.text(row, "condition"), Sql.text(row, "reasons"),
                            Sql.text(row, "delegates"),
                            Sql.text(row, "who_decided"), Sql.text(row, "how_many"), Sql.text(row, "rule")));
                });
        return all;
    }

    private static UUID[] ids(List<Motion> motions) {
        return motions.stream().map(motion -> motion.id().value()).toArray(UUID[]::new);
    }
}
