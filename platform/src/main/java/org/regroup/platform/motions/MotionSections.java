package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.organisations.OrganisationSection;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Section;

/// What motions put on other rooms' pages.
@Configuration(proxyBeanMethods = false)
class MotionSections {

    private static final int OF_ORGANISATION = 20;

    /// Motions and calendars of an alliance in one query; what is still to be decided comes first.
    @Bean
    AllianceSection motionsOfAlliance(JdbcClient jdbc, Clock clock) {
        return new AllianceSection() {
            @Override
            public int place() {
                return 25;
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
                var items = jdbc.sql("""
                        select 'calendar' what, c.id, null::integer number, c.title, '' stage, '' outcome,
                            c.confirmed_at is null waits, c.amendments_until, c.zone, c.ends_on sorted, 0 settled
                        from motion_calendar c
                        where c.alliance = :alliance and c.declined_at is null
                        and (c.confirmed_at is not null or c.lapses_at > :now) and c.ends_on >= :today
                        union all
                        select case when m.stage = 'draft' and exists (select from motion_hold h where h.motion = m.id
                            and h.comment is null and h.lifted_at is null and h.ends_at > :now) then 'held' else 'motion' end,
                            m.id, m.number, m.title, m.stage, coalesce(m.outcome, ''), false, null, '', null,
                            case when m.outcome is not null or m.stage in ('refused', 'withdrawn') then 1 else 0 end
                        from motion m where m.alliance = :alliance and (m.number is not null or m.stage = 'draft')
                        order by sorted nulls last, settled, number nulls last, id desc""")
                        .param("alliance", alliance.id().value())
                        .param("now", Sql.at(clock.instant()))
                        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                        .query((row, _) -> item(row, page)).list();
                var next = viewer != null && state.goesOn()
                        ? new Section.Step(page.t("motions.new.title"), "/alliances/" + alliance.id() + "/motions/new")
                        : null;
                return new Section("motions", page.t("motions.list.title"), page.t("motions.alliance.note"), items,
                        page.t("motions.alliance.none"), next);
            }
        };
    }

    private static Section.Item item(ResultSet row, Page page) throws SQLException {
        var id = Sql.uuid(row, "id");
        if (Sql.text(row, "what").equals("calendar")) {
            var zone = ZoneId.of(Sql.text(row, "zone"));
            return new Section.Item(Sql.text(row, "title"), "/calendars/" + id, page.t("motions.calendar.one"),
                    row.getBoolean("waits")
                            ? page.t("motions.waits")
                            : page.t("motions.closes.amendments",
                                    MotionWords.moment(page, Sql.instant(row, "amendments_until").atZone(zone))));
        }
        var number = row.getObject("number", Integer.class);
        var outcome = Sql.text(row, "outcome");
        return new Section.Item(Sql.text(row, "what").equals("held") ? page.t("motions.held.title") : Sql.text(row, "title"),
                "/motions/" + id, number == null ? page.t("motions.draft.one") : page.t("motions.number", number),
                !outcome.isEmpty()
                        ? page.t("motions.outcome." + outcome)
                        : number == null
                                ? page.t("motions.draft.badge")
                                : page.t("motions.stage." + Sql.text(row, "stage")));
    }

    @Bean
    OrganisationSection motionsOfOrganisation(MotionRepository motions) {
        return new OrganisationSection() {
            @Override
            public int place() {
                return 40;
            }

            @Override
            public Optional<Section> of(Standpoint at, Page page) {
                var moved = motions.movedBy(at.organisation().id(), OF_ORGANISATION);
                return moved.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Section("motions", page.t("motions.list.title"), page.t("motions.organisation.note"),
                                moved.stream().map(motion -> new Section.Item(motion.title(), motion.href(),
                                        motion.allianceName() + " · " + MotionWords.called(page, motion),
                                        MotionWords.stands(page, motion))).toList(),
                                "", null));
            }
        };
    }
}
