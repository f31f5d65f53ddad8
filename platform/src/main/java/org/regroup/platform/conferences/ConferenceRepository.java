package org.regroup.platform.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.counting.Rational;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Sql;

/// Conferences and their sponsors as they are stored.
@Repository
class ConferenceRepository {

    private final JdbcClient jdbc;

    ConferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In one query, however many.
    List<Conference> find(Collection<ConferenceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var values = ids.stream().map(ConferenceId::value).toArray(UUID[]::new);
        var found = new LinkedHashMap<ConferenceId, Conference>();
        var sponsors = new HashMap<ConferenceId, List<Sponsor>>();
        jdbc.sql("""
                select c.*, s.organisation, s.share, s.brings, s.invited_at, s.accepted_at, s.declined_at, s.left_at,
                    o.name, o.monogram, o.mark
                from conference c left join conference_sponsor s on s.conference = c.id
                left join organisation o on o.id = s.organisation
                where c.id = any(:ids) order by c.starts_on, c.id, s.invited_at, s.organisation""").param("ids", values)
                .query(row -> {
                    var conference = map(row);
                    found.putIfAbsent(conference.id(), conference);
                    if (row.getString("organisation") != null) {
                        sponsors.computeIfAbsent(conference.id(), _ -> new ArrayList<>()).add(sponsor(row));
                    }
                });
        return found.values().stream().map(one -> one.with(sponsors.getOrDefault(one.id(), List.of()))).toList();
    }

    Optional<Conference> find(ConferenceId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// The same, held until the transaction is over.
    Optional<Conference> held(ConferenceId id) {
        jdbc.sql("select id from conference where id = :id for no key update").param("id", id.value()).query(UUID.class)
                .optional();
        return find(id);
    }

    /// Those that have been opened, the next first and the last held after them.
    ///
    /// @param today before which a conference is over
    List<ConferenceId> open(LocalDate today, int most) {
        return jdbc.sql("""
                select id from conference where opened_at is not null
                order by ends_on < :today, abs(starts_on - cast(:today as date)), id limit :most""").param("today", today)
                .param("most", most).query(UUID.class).list().stream().map(ConferenceId::new).toList();
    }

    /// Those to which these organisations were asked, opened or not.
    List<ConferenceId> of(Collection<OrganisationId> organisations) {
        return jdbc.sql("select distinct conference from conference_sponsor where organisation = any(:ids)")
                .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new)).query(UUID.class).list()
                .stream().map(ConferenceId::new).toList();
    }

    /// Whether the database reckons in this time zone too: offsets such as +01:00 it does not know, or counts the other way round.
    boolean knows(ZoneId zone) {
        return jdbc.sql("select exists (select from pg_timezone_names where name = :zone)").param("zone", zone.getId())
                .query(Boolean.class).single();
    }

    void insert(ConferenceId id, ConferenceTerms terms, PersonId by, OrganisationId under, Instant now, Instant lapses) {
        var alliance = terms.alliance();
        jdbc.sql("""
                insert into conference (id, title, purpose, place, zone, starts_on, ends_on, languages, costs, alliance,
                    proposed_by, proposed_org, proposed_at, lapses_at)
                values (:id, :title, :purpose, :place, :zone, :starts, :ends, :languages, :costs, :alliance, :by, :org, :now,
                    :lapses)""").param("id", id.value()).param("title", terms.title()).param("purpose", terms.purpose())
                .param("place", terms.place()).param("zone", terms.zone().getId()).param("starts", terms.startsOn())
                .param("ends", terms.endsOn()).param("languages", terms.languages()).param("costs", terms.costs())
                .param("alliance", alliance == null ? null : alliance.value()).param("by", by.value())
                .param("org", under.value()).param("now", Sql.at(now)).param("lapses", Sql.at(lapses)).update();
    }

    void opened(ConferenceId id, Instant now) {
        jdbc.sql("update conference set opened_at = :now where id = :id").param("now", Sql.at(now)).param("id", id.value())
                .update();
    }

    void closed(ConferenceId id, Instant now) {
        jdbc.sql("update conference set closed_at = :now where id = :id").param("now", Sql.at(now)).param("id", id.value())
                .update();
    }

    private static Sponsor sponsor(ResultSet row) throws SQLException {
        return new Sponsor(new OrganisationId(Sql.uuid(row, "organisation")),
                new Mark(row.getInt("mark"), Sql.text(row, "monogram"), Sql.text(row, "name")),
                Rational.parse(Sql.text(row, "share")), Sql.text(row, "brings"), Sql.instant(row, "invited_at"),
                Sql.instantOrNull(row, "accepted_at"), Sql.instantOrNull(row, "declined_at"), Sql.instantOrNull(row, "left_at"));
    }

    private static Conference map(ResultSet row) throws SQLException {
        var id = new ConferenceId(Sql.uuid(row, "id"));
        return new Conference(id, Sql.text(row, "title"), Sql.text(row, "purpose"), Sql.text(row, "place"),
                ZoneId.of(Sql.text(row, "zone")), row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class), Sql.text(row, "languages"), Sql.text(row, "costs"), alliance(row),
                new PersonId(Sql.uuid(row, "proposed_by")), new OrganisationId(Sql.uuid(row, "proposed_org")),
                Sql.instant(row, "lapses_at"), Sql.instantOrNull(row, "opened_at"), Sql.instantOrNull(row, "closed_at"),
                List.of());
    }

    private static @Nullable AllianceId alliance(ResultSet row) throws SQLException {
        var id = row.getObject("alliance", UUID.class);
        return id == null ? null : new AllianceId(id);
    }
}
