package org.regroup.platform.motions.book;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.TextJson;

/// What stands in a motion book beside the motions themselves, for any number of motions in one query each.
@Repository
class BookRepository {

    /// The minute of a body of an organisation that passed a motion.
    record Passed(MotionId motion, @Nullable OrganisationId organisation, String unitName, String body, LocalDate heldOn,
            int entitled, int present,
            int inFavour, int against, int abstained, String rule) {}

    /// What a body ruled, confirmed by a second organisation.
    ///
    /// @param advice of a recommendation, else empty
    record Ruled(MotionId motion, String kind, String advice, String body, String reason, Instant at) {}

    record Premise(MotionId motion, String premise, String changeMind, LocalDate reviewOn, PersonId keeper,
            @Nullable OrganisationId organisation,
            String found) {}

    record Commits(MotionId motion, String who, String what, String cost) {}

    private final JdbcClient jdbc;

    BookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Their texts as they stand.
    Map<MotionId, Text> texts(List<MotionId> motions) {
        var texts = new HashMap<MotionId, Text>();
        read("select distinct on (motion) motion, content from motion_text where motion = any(:motions) order by motion, seq desc",
                motions,
                row -> texts.put(new MotionId(Sql.uuid(row, "motion")), TextJson.read(Sql.text(row, "content"))));
        return texts;
    }

    /// Their texts as they were moved, by which clauses have their numbers.
    Map<MotionId, Text> moved(List<MotionId> motions) {
        var texts = new HashMap<MotionId, Text>();
        read("""
                select distinct on (t.motion) t.motion, t.content from motion_text t
                join motion m on m.id = t.motion and m.moved_version = t.version
                where t.motion = any(:motions) order by t.motion, t.seq""", motions,
                row -> texts.put(new MotionId(Sql.uuid(row, "motion")), TextJson.read(Sql.text(row, "content"))));
        return texts;
    }

    /// Organisations whose amendments, positions or reports stand beside them; some may have left the alliance.
    List<OrganisationId> speaking(List<MotionId> motions) {
        var all = new ArrayList<OrganisationId>();
        read("""
                select organisation from amendment where motion = any(:motions) and organisation is not null
                union select organisation from motion_position where motion = any(:motions)
                union select organisation from minority_report where motion = any(:motions) and organisation is not null""",
                motions,
                row -> all.add(new OrganisationId(Sql.uuid(row, "organisation"))));
        return all;
    }

    List<Passed> passed(List<MotionId> motions) {
        var all = new ArrayList<Passed>();
        read("""
                select c.*, coalesce(u.name, '') unit_name from motion_certificate c left join unit u on u.id = c.unit
                where c.motion = any(:motions) and c.ruling is null order by c.id""", motions,
                row -> all.add(
                        new Passed(new MotionId(Sql.uuid(row, "motion")), organisation(row.getObject("organisation", UUID.class)),
                                Sql.text(row, "unit_name"), Sql.text(row, "body"), day(row.getDate("held_on")),
                                row.getInt("entitled"), row.getInt("present"),
                                row.getInt("in_favour"), row.getInt("against"), row.getInt("abstained"), Sql.text(row, "rule"))));
        return all;
    }

    /// Rulings in force, in the order in which they were confirmed.
    List<Ruled> ruled(List<MotionId> motions) {
        var all = new ArrayList<Ruled>();
        read("""
                select motion, kind, coalesce(advice, '') advice, body, reason, confirmed_at from motion_ruling
                where motion = any(:motions) and confirmed_at is not null order by confirmed_at, id""", motions,
                row -> all.add(new Ruled(new MotionId(Sql.uuid(row, "motion")), Sql.text(row, "kind"), Sql.text(row, "advice"),
                        Sql.text(row, "body"),
                        Sql.text(row, "reason"), Sql.instant(row, "confirmed_at"))));
        return all;
    }

    List<Premise> premises(List<MotionId> motions) {
        var all = new ArrayList<Premise>();
        read("select *, coalesce(found, '') what_was_found from motion_assumption where motion = any(:motions) order by motion, place",
                motions,
                row -> all.add(
                        new Premise(new MotionId(Sql.uuid(row, "motion")), Sql.text(row, "premise"), Sql.text(row, "change_mind"),
                                day(row.getDate("review_on")), new PersonId(Sql.uuid(row, "keeper")),
                                organisation(row.getObject("keeper_org", UUID.class)),
                                Sql.text(row, "what_was_found"))));
        return all;
    }

    List<Commits> commitments(List<MotionId> motions) {
        var all = new ArrayList<Commits>();
        read("select motion, who, what, cost from motion_commitment where motion = any(:motions) order by motion, place", motions,
                row -> all.add(new Commits(new MotionId(Sql.uuid(row, "motion")), Sql.text(row, "who"), Sql.text(row, "what"),
                        Sql.text(row, "cost"))));
        return all;
    }

    /// When something was last done with any of them.
    Optional<Instant> lastAct(List<MotionId> motions) {
        return jdbc.sql("select max(done_at) at from motion_act where motion = any(:motions) having max(done_at) is not null")
                .param("motions", ids(motions)).query((row, _) -> Sql.instant(row, "at")).optional();
    }

    private void read(String sql, List<MotionId> motions, RowCallbackHandler each) {
        jdbc.sql(sql).param("motions", ids(motions)).query(each);
    }

    private static UUID[] ids(List<MotionId> motions) {
        return motions.stream().map(MotionId::value).toArray(UUID[]::new);
    }

    static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }

    private static LocalDate day(@Nullable Date date) {
        return Objects.requireNonNull(date).toLocalDate();
    }
}
