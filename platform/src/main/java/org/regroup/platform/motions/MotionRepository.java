package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Fingerprint;

/// Motions as they are stored.
@Repository
public class MotionRepository {

    private static final String SELECT = "select m.*, a.name alliance_name from motion m join alliance a on a.id = m.alliance ";

    private final JdbcClient jdbc;

    MotionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Motion> find(MotionId id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id.value()).query(MotionRepository::map).optional();
    }

    /// The same, held until the transaction is over.
    public Optional<Motion> held(MotionId id) {
        jdbc.sql("select id from motion where id = :id for no key update").param("id", id.value()).query(UUID.class).optional();
        return find(id);
    }

    public List<Motion> find(Collection<MotionId> ids) {
        return jdbc.sql(SELECT + "where m.id = any(:ids) order by m.number nulls last, m.id")
                .param("ids", ids.stream().map(MotionId::value).toArray(UUID[]::new)).query(MotionRepository::map).list();
    }

    /// Of an alliance: tabled ones by number, then drafts, the latest first; without what was withdrawn as a draft.
    public List<Motion> of(AllianceId alliance) {
        return jdbc.sql(SELECT + """
                where m.alliance = :alliance and (m.number is not null or m.stage = 'draft')
                order by m.number nulls last, m.id desc""").param("alliance", alliance.value()).query(MotionRepository::map)
                .list();
    }

    /// Those that are going on anywhere, the latest first.
    List<Motion> open(int most) {
        return jdbc.sql(SELECT + """
                where m.outcome is null and m.stage in ('draft', 'tabled', 'admitted') and a.closed_at is null
                order by (m.stage = 'draft'), coalesce(m.tabled_at, m.started_at) desc, m.id limit :most""").param("most", most)
                .query(MotionRepository::map).list();
    }

    /// Those on which something has been decided, the latest first.
    List<Motion> decided(int most) {
        return jdbc.sql(SELECT + "where m.outcome is not null order by m.closed_at desc, m.id limit :most").param("most", most)
                .query(MotionRepository::map).list();
    }

    /// Those an organisation or one of its units moved, the latest first.
    List<Motion> movedBy(OrganisationId organisation, int most) {
        return jdbc.sql(SELECT + """
                where exists (select from motion_voice v where v.motion = m.id and v.organisation = :organisation
                and v.part = 'mover' and v.capacity in ('organisation', 'unit') and v.withdrawn_at is null)
                and m.number is not null order by m.tabled_at desc, m.id limit :most""")
                .param("organisation", organisation.value()).param("most", most).query(MotionRepository::map).list();
    }

    void insert(Motion m) {
        jdbc.sql("""
                insert into motion (id, alliance, title, summary, reasons, language, started_by, started_at, version)
                values (:id, :alliance, :title, :summary, :reasons, :language, :by, :at, :version)""")
                .param("id", m.id().value()).param("alliance", m.alliance().value()).param("title", m.title())
                .param("summary", m.summary()).param("reasons", m.reasons()).param("language", m.language().toLanguageTag())
                .param("by", m.startedBy().value()).param("at", Sql.at(m.startedAt())).param("version", m.version().hex())
                .update();
        write(m.id(), m.startedBy(), m.startedAt());
    }

    /// Changes the words around the text of a motion that the caller holds.
    void change(Motion m, String title, String summary, String reasons) {
        jdbc.sql("""
                update motion set title = :title, summary = :summary, reasons = :reasons, revision = revision + 1
                where id = :id""").param("title", title).param("summary", summary).param("reasons", reasons)
                .param("id", m.id().value()).update();
    }

    /// Hands it in under the next number of its alliance.
    void table(Motion m, @Nullable CalendarId calendar, MotionKind kind, String urgency, Instant now) {
        jdbc.sql("select id from alliance where id = :id for update").param("id", m.alliance().value()).query(UUID.class)
                .single();
        jdbc.sql("""
                update motion set stage = 'tabled', kind = :kind, calendar = :calendar, urgency = :urgency, tabled_at = :now,
                    moved_version = version, revision = revision + 1,
                    number = (select coalesce(max(o.number), 0) + 1 from motion o where o.alliance = motion.alliance)
                where id = :id""").param("kind", kind.code())
                .param("calendar", calendar == null ? null : calendar.value(), Types.OTHER).param("urgency", urgency)
                .param("now", Sql.at(now)).param("id", m.id().value()).update();
    }

    void stage(MotionId id, MotionStage stage, @Nullable Instant closed) {
        jdbc.sql("update motion set stage = :stage, closed_at = :closed where id = :id").param("stage", stage.code())
                .param("closed", closed == null ? null : Sql.at(closed), Types.TIMESTAMP_WITH_TIMEZONE).param("id", id.value())
                .update();
    }

    /// What became of it; null takes an outcome back.
    public void outcome(MotionId id, @Nullable MotionOutcome outcome, @Nullable Instant now) {
        jdbc.sql("update motion set outcome = :outcome, closed_at = :now where id = :id")
                .param("outcome", outcome == null ? null : outcome.code(), Types.VARCHAR)
                .param("now", now == null ? null : Sql.at(now), Types.TIMESTAMP_WITH_TIMEZONE).param("id", id.value()).update();
    }

    void write(MotionId id, PersonId writer, Instant now) {
        jdbc.sql("insert into motion_writer (motion, person, added_at) values (:id, :person, :now) on conflict do nothing")
                .param("id", id.value()).param("person", writer.value()).param("now", Sql.at(now)).update();
    }

    /// Whether somebody has commented on a draft and not taken it back.
    boolean commented(MotionId id, PersonId person) {
        return jdbc.sql("""
                select exists (select from motion_comment where motion = :id and person = :person and withdrawn_at is null)""")
                .param("id", id.value()).param("person", person.value()).query(Boolean.class).single();
    }

    List<PersonId> writers(MotionId id) {
        return jdbc.sql("select person from motion_writer where motion = :id order by added_at, person").param("id", id.value())
                .query((row, _) -> new PersonId(Sql.uuid(row, "person"))).list();
    }

    private static Motion map(ResultSet row, int index) throws SQLException {
        var calendar = row.getObject("calendar", UUID.class);
        var outcome = row.getString("outcome");
        var moved = row.getString("moved_version");
        return new Motion(new MotionId(Sql.uuid(row, "id")), new AllianceId(Sql.uuid(row, "alliance")),
                Sql.text(row, "alliance_name"), row.getObject("number", Integer.class),
                calendar == null ? null : new CalendarId(calendar), MotionKind.of(Sql.text(row, "kind")),
                MotionStage.of(Sql.text(row, "stage")), outcome == null ? null : MotionOutcome.of(outcome),
                Sql.text(row, "title"), Sql.text(row, "summary"), Sql.text(row, "reasons"), Sql.text(row, "urgency"),
                Locale.forLanguageTag(Sql.text(row, "language")), new PersonId(Sql.uuid(row, "started_by")),
                Sql.instant(row, "started_at"), Sql.instantOrNull(row, "tabled_at"), Sql.instantOrNull(row, "closed_at"),
                new Fingerprint(Sql.text(row, "version")), moved == null ? null : new Fingerprint(moved),
                row.getInt("revision"));
    }
}
