package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Sql;

/// Sittings, sections and items as they are stored.
@Repository
class AgendaRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    AgendaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaSection> sections(ConferenceId conference) {
        return of(conference).sections();
    }

    /// In one query.
    Agenda of(ConferenceId conference) {
        var sittings = new ArrayList<AgendaSitting>();
        var sections = new LinkedHashMap<UUID, AgendaSection>();
        var items = new HashMap<UUID, List<BusinessItem>>();
        jdbc.sql(
                """
                        select w.sittings, s.id section_id, s.title section_title, s.guillotine_at, s.unreached, i.*, m.number motion_number,
                            m.stage = 'admitted' and m.outcome is null stands,
                            (select count(*) from amendment a where a.motion = m.id and not exists (
                                select from amendment_decision d where d.amendment = a.id and d.effective_at is not null
                                and d.kind in ('accepted', 'withdrawn', 'carried', 'fallen', 'remitted', 'taken_in')
                                and not exists (select from amendment_decision r where r.revokes = d.id and r.effective_at is not null)))
                            amendments,
                            (select count(*) from business_pull p
                                join conference_attendee t on t.conference = p.conference and t.number = p.attendee
                                left join business_consent c on c.conference = p.conference
                                where p.conference = i.conference and p.item = i.number
                                and (t.left_at is null or t.left_at >= c.pull_until)) pulls,
                            (select c.pull_until from business_consent c where c.conference = i.conference) pull_until
                        from (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'start', starts_at, 'end', ends_at)
                                order by starts_at), '[]')::text sittings from business_sitting where conference = :id) w
                        left join business_section s on s.conference = :id
                        left join business_item i on i.section = s.id and i.off_at is null
                        left join motion m on m.id = i.motion
                        order by s.place, i.place, i.number""")
                .param("id", conference.value())
                .query(row -> {
                    if (sittings.isEmpty()) {
                        sittings.addAll(Arrays.asList(JSON.readValue(Sql.text(row, "sittings"), AgendaSitting[].class)));
                    }
                    if (row.getString("section_id") == null) {
                        return;
                    }
                    var section = section(row);
                    sections.putIfAbsent(section.id(), section);
                    if (row.getString("kind") != null) {
                        items.computeIfAbsent(section.id(), _ -> new ArrayList<>()).add(item(row));
                    }
                });
        return new Agenda(sittings,
                sections.values().stream().map(one -> one.with(items.getOrDefault(one.id(), List.of()))).toList());
    }

    void insert(ConferenceId conference, AgendaSitting sitting) {
        jdbc.sql("""
                insert into business_sitting (id, conference, title, starts_at, ends_at)
                values (:id, :conference, :title, :start, :end)""").param("id", sitting.id())
                .param("conference", conference.value()).param("title", sitting.title()).param("start", Sql.at(sitting.start()))
                .param("end", Sql.at(sitting.end())).update();
    }

    void removeSitting(UUID id) {
        jdbc.sql("delete from business_sitting where id = :id").param("id", id).update();
    }

    /// Behind the others.
    void insert(ConferenceId conference, AgendaSection section) {
        terms(jdbc.sql("""
                insert into business_section (id, conference, place, title, guillotine_at, unreached)
                values (:id, :conference,
                    (select coalesce(max(place), 0) + 1 from business_section where conference = :conference),
                    :title, :guillotine, :unreached)""").param("conference", conference.value()), section).update();
    }

    void update(AgendaSection section) {
        terms(jdbc.sql("""
                update business_section set title = :title, guillotine_at = :guillotine, unreached = :unreached
                where id = :id"""), section).update();
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec sql, AgendaSection section) {
        var guillotine = section.guillotine();
        var unreached = section.unreached();
        return sql.param("id", section.id()).param("title", section.title())
                .param("guillotine", guillotine == null ? null : Sql.at(guillotine))
                .param("unreached", unreached == null ? null : unreached.name().toLowerCase(Locale.ROOT));
    }

    void removeSection(UUID id) {
        jdbc.sql("delete from business_section where id = :id").param("id", id).update();
    }

    /// @param order all sections of a conference
    void arrangeSections(List<UUID> order) {
        jdbc.sql("""
                update business_section s set place = o.place
                from unnest(:ids::uuid[]) with ordinality o (id, place) where s.id = o.id""")
                .param("ids", order.toArray(UUID[]::new)).update();
    }

    /// Numbers are given once: one that was taken off is not given again.
    int nextNumber(ConferenceId conference) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from business_item where conference = :id")
                .param("id", conference.value()).query(Integer.class).single();
    }

    /// Behind the others of its section.
    void insert(ConferenceId conference, BusinessItem item, PersonId by, Instant now) {
        terms(jdbc.sql("""
                insert into business_item (conference, number, section, place, kind, title, about, motion, minutes, speeches,
                    votes, longest, consent, added_by, added_at)
                values (:conference, :number, :section,
                    (select coalesce(max(place), 0) + 1 from business_item where section = :section), :kind, :title, :about,
                    :motion, :minutes, :speeches, :votes, :longest, :consent, :by, :now)""").param("kind", item.kind().code())
                .param("motion", motion(item), java.sql.Types.OTHER).param("by", by.value()).param("now", Sql.at(now)),
                conference, item).update();
    }

    void update(ConferenceId conference, BusinessItem item) {
        terms(jdbc.sql("""
                update business_item set section = :section, title = :title, about = :about, minutes = :minutes,
                    speeches = :speeches, votes = :votes, longest = :longest, consent = :consent
                where conference = :conference and number = :number"""), conference, item).update();
    }

    private static @Nullable UUID motion(BusinessItem item) {
        var motion = item.motion();
        return motion == null ? null : motion.id().value();
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec sql, ConferenceId conference, BusinessItem item) {
        var timing = item.timing();
        return sql.param("conference", conference.value()).param("number", item.number()).param("section", item.section())
                .param("title", item.title()).param("about", item.about()).param("minutes", timing.minutes())
                .param("speeches", timing.speeches()).param("votes", timing.votes()).param("longest", timing.longest())
                .param("consent", item.consent());
    }

    /// @param order all items of a section
    void arrangeItems(ConferenceId conference, UUID section, List<Integer> order) {
        jdbc.sql("""
                update business_item i set place = o.place, section = :section
                from unnest(:numbers::integer[]) with ordinality o (number, place)
                where i.conference = :conference and i.number = o.number""").param("section", section)
                .param("numbers", order.toArray(Integer[]::new)).param("conference", conference.value()).update();
    }

    void takeOff(ConferenceId conference, int number, String why, Instant now) {
        jdbc.sql("""
                update business_item set off_at = :now, off_reason = :why, section = null
                where conference = :conference and number = :number and off_at is null""").param("now", Sql.at(now))
                .param("why", why).param("conference", conference.value()).param("number", number).update();
    }

    private static AgendaSection section(ResultSet row) throws SQLException {
        var unreached = row.getString("unreached");
        return new AgendaSection(Sql.uuid(row, "section_id"), Sql.text(row, "section_title"),
                Sql.instantOrNull(row, "guillotine_at"),
                unreached == null ? null : Unreached.valueOf(unreached.toUpperCase(Locale.ROOT)), List.of());
    }

    private static BusinessItem item(ResultSet row) throws SQLException {
        var motion = row.getObject("motion", UUID.class);
        return new BusinessItem(row.getInt("number"), Sql.uuid(row, "section"), ItemKind.of(Sql.text(row, "kind")),
                Sql.text(row, "title"), Sql.text(row, "about"),
                motion == null
                        ? null
                        : new BusinessItem.OfMotion(new MotionId(motion), row.getInt("motion_number"), row.getInt("amendments"),
                                row.getBoolean("stands"), row.getInt("pulls"), Sql.instantOrNull(row, "pull_until")),
                new Timing(row.getInt("minutes"), row.getInt("speeches"), row.getInt("votes"), row.getInt("longest")),
                row.getBoolean("consent"));
    }
}
