package org.regroup.platform.motions.composites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.CalendarId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.exchange.TextJson;

/// Composites as they are stored.
@Repository
class CompositeRepository {

    private static final String SELECT = """
            select c.*, a.name alliance_name, k.composites_until from composite c join alliance a on a.id = c.alliance
            left join motion_calendar k on k.id = c.calendar\s""";

    private final JdbcClient jdbc;

    CompositeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A composite and its words.
    record Stored(Compositing row, String content) {}

    Optional<Stored> find(CompositeId id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id.value())
                .query((row, n) -> new Stored(map(row, n), Sql.text(row, "content"))).optional();
    }

    /// The same, held until the transaction is over.
    Optional<Stored> held(CompositeId id) {
        jdbc.sql("select id from composite where id = :id for update").param("id", id.value()).query(UUID.class).optional();
        return find(id);
    }

    List<Compositing> of(AllianceId alliance) {
        return jdbc.sql(SELECT + "where c.alliance = :alliance order by c.number desc").param("alliance", alliance.value())
                .query(CompositeRepository::map).list();
    }

    /// The composites that motions went into or came of, the latest last.
    List<Compositing> around(MotionId motion) {
        return jdbc.sql(SELECT + """
                where c.confirmed_at is not null and (c.motion = :motion
                or exists (select from composite_source s where s.composite = c.id and s.motion = :motion))
                order by c.number""").param("motion", motion.value()).query(CompositeRepository::map).list();
    }

    void insert(Compositing c, @Nullable CalendarId calendar) {
        jdbc.sql("select id from alliance where id = :id for update").param("id", c.alliance().value()).query(UUID.class)
                .single();
        jdbc.sql("""
                insert into composite (id, alliance, calendar, number, title, language, chair, opened_by, opened_org, opened_at,
                    lapses_at, content, changed_by, changed_at)
                values (:id, :alliance, :calendar,
                    (select coalesce(max(number), 0) + 1 from composite where alliance = :alliance), :title, :language, :chair,
                    :by, :org, :at, :lapses, :content, :by, :at)""").param("id", c.id().value())
                .param("alliance", c.alliance().value())
                .param("calendar", calendar == null ? null : calendar.value(), Types.OTHER).param("title", c.title())
                .param("language", c.language().toLanguageTag())
                .param("chair", c.chair() == null ? null : c.chair().value(), Types.OTHER)
                .param("by", c.opened().person().value()).param("org", c.opened().organisation().value())
                .param("at", Sql.at(c.opened().at())).param("lapses", Sql.at(c.lapsesAt())).param("content", "")
                .update();
    }

    /// @param chaired whether whoever offered to preside is accepted
    void confirm(CompositeId id, Compositing.Said said, boolean chaired) {
        jdbc.sql("""
                update composite set confirmed_by = :by, confirmed_org = :org, confirmed_at = :at,
                chair = case when :chaired then chair end where id = :id
                and confirmed_at is null""").param("chaired", chaired).param("by", said.person().value())
                .param("org", said.organisation().value())
                .param("at", Sql.at(said.at())).param("id", id.value()).update();
    }

    void preside(CompositeId id, PersonId chair) {
        jdbc.sql("update composite set chair = :chair where id = :id").param("chair", chair.value()).param("id", id.value())
                .update();
    }

    /// Keeps changed words.
    void change(CompositeId id, String content, PersonId by, Instant now) {
        jdbc.sql("""
                update composite set content = :content, revision = revision + 1, changed_by = :by, changed_at = :now
                where id = :id""").param("content", content).param("by", by.value()).param("now", Sql.at(now))
                .param("id", id.value()).update();
    }

    void stands(CompositeId id, MotionId motion, Instant now) {
        jdbc.sql("update composite set motion = :motion, stands_at = :now where id = :id").param("motion", motion.value())
                .param("now", Sql.at(now)).param("id", id.value()).update();
    }

    void addSource(CompositeId id, MotionId motion, String version, int place) {
        jdbc.sql("insert into composite_source (composite, motion, version, place) values (:id, :motion, :version, :place)")
                .param("id", id.value()).param("motion", motion.value()).param("version", version).param("place", place).update();
    }

    void separate(CompositeId id, MotionId motion, Instant now) {
        jdbc.sql("update composite_source set separate_at = :now where composite = :id and motion = :motion")
                .param("now", Sql.at(now)).param("id", id.value()).param("motion", motion.value()).update();
    }

    /// The sources with their texts, without their movers.
    List<CompositeSource> sources(CompositeId id) {
        return jdbc.sql("""
                select s.motion, s.separate_at, m.number, m.title, (select t.content from motion_text t
                    where t.motion = s.motion and t.version = s.version order by t.seq limit 1) as content
                from composite_source s join motion m on m.id = s.motion where s.composite = :id order by s.place""")
                .param("id", id.value())
                .query((row, _) -> new CompositeSource(new MotionId(Sql.uuid(row, "motion")), row.getInt("number"),
                        Sql.text(row, "title"), TextJson.read(Sql.text(row, "content")), List.of(),
                        Sql.instantOrNull(row, "separate_at")))
                .list();
    }

    void publish(CompositeId id, int seq, String content, Instant now) {
        jdbc.sql("insert into composite_version (composite, seq, content, made_at) values (:id, :seq, :content, :now)")
                .param("id", id.value()).param("seq", seq).param("content", content).param("now", Sql.at(now)).update();
    }

    Optional<String> version(CompositeId id, int seq) {
        return jdbc.sql("select content from composite_version where composite = :id and seq = :seq").param("id", id.value())
                .param("seq", seq).query(String.class).optional();
    }

    void act(UUID id, CompositeId composite, CompositeAct act) {
        jdbc.sql(
                """
                        insert into composite_act (id, composite, kind, seq, motion, option, person, capacity, organisation, words, done_at)
                        values (:id, :composite, :kind, :seq, :motion, :option, :person, :capacity, :organisation, :words, :at)""")
                .param("id", id).param("composite", composite.value()).param("kind", act.kind().code()).param("seq", act.seq())
                .param("motion", act.motion() == null ? null : act.motion().value(), Types.OTHER)
                .param("option", act.option(), Types.INTEGER).param("person", act.by().person().value())
                .param("capacity", act.by().capacity().code())
                .param("organisation", act.by().organisation() == null ? null : act.by().organisation().value(), Types.OTHER)
                .param("words", act.words()).param("at", Sql.at(act.at())).update();
    }

    List<CompositeAct> acts(CompositeId id) {
        return jdbc.sql("select * from composite_act where composite = :id order by number").param("id", id.value())
                .query((row, _) -> new CompositeAct(
                        CompositeAct.Kind.valueOf(Sql.text(row, "kind").toUpperCase(Locale.ROOT)), row.getInt("seq"),
                        motion(row), row.getObject("option", Integer.class),
                        By.speaking(new PersonId(Sql.uuid(row, "person")), Sql.text(row, "capacity"),
                                row.getObject("organisation", UUID.class)),
                        Sql.text(row, "words"), Sql.instant(row, "done_at")))
                .list();
    }

    private static @Nullable MotionId motion(ResultSet row) throws SQLException {
        var motion = row.getObject("motion", UUID.class);
        return motion == null ? null : new MotionId(motion);
    }

    private static Compositing map(ResultSet row, int number) throws SQLException {
        var chair = row.getObject("chair", UUID.class);
        var confirmed = Sql.instantOrNull(row, "confirmed_at");
        return new Compositing(new CompositeId(Sql.uuid(row, "id")), new AllianceId(Sql.uuid(row, "alliance")),
                Sql.text(row, "alliance_name"), row.getInt("number"), Sql.text(row, "title"),
                Locale.forLanguageTag(Sql.text(row, "language")), chair == null ? null : new PersonId(chair),
                said(row, "opened", Sql.instant(row, "opened_at")), Sql.instant(row, "lapses_at"),
                confirmed == null ? null : said(row, "confirmed", Objects.requireNonNull(confirmed)),
                Sql.instantOrNull(row, "composites_until"), row.getInt("revision"), new PersonId(Sql.uuid(row, "changed_by")),
                Sql.instant(row, "changed_at"), motion(row), Sql.instantOrNull(row, "stands_at"));
    }

    private static Compositing.Said said(ResultSet row, String what, Instant at) throws SQLException {
        return new Compositing.Said(new PersonId(Sql.uuid(row, what + "_by")),
                new OrganisationId(Sql.uuid(row, what + "_org")), at);
    }
}
