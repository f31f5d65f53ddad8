package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationSection;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Section;

/// What motions put on other rooms' pages.
@Configuration(proxyBeanMethods = false)
class MotionSections {

    private static final int OF_ORGANISATION = 20;

    /// Motions and calendars of an alliance in one query.
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
                            c.confirmed_at is null waits, c.amendments_until, c.zone, c.ends_on sorted from motion_calendar c
                        where c.alliance = :alliance and c.declined_at is null
                        and (c.confirmed_at is not null or c.lapses_at > :now) and c.ends_on >= :today
                        union all
                        select 'motion', m.id, m.number, m.title, m.stage, coalesce(m.outcome, ''), false, null, '', null
                        from motion m where m.alliance = :alliance and (m.number is not null or m.stage = 'draft')
                        order by sorted nulls last, number nulls last, id desc""").param("alliance", alliance.id().value())
                        .param("now", Sql.at(clock.instant()))
                        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                        .query((row, _) -> item(row, page)).list();
                var next = viewer != null && state.goesOn()
                        ? new Section.Step(page.t("motions.new.title"), "/alliances/" + alliance.id() + "/motions/new")
                        : null;
                return new Section(page.t("motions.list.title"), page.t("motions.alliance.note"), items,
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
        return new Section.Item(Sql.text(row, "title"), "/motions/" + id,
                number == null ? page.t("motions.draft.one") : page.t("motions.number", number),
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
                        : Optional.of(new Section(page.t("motions.list.title"), page.t("motions.organisation.note"),
                                moved.stream().map(motion -> new Section.Item(motion.title(), motion.href(),
                                        motion.allianceName() + " · " + MotionWords.called(page, motion),
                                        MotionWords.stands(page, motion))).toList(),
                                "", null));
            }
        };
    }

    /// What waits: rulings and calendars to confirm, assumptions to look at again, amendments to be answered, confirmed or put in
    /// other words; all of it in one query, as the home page may not ask many.
    @Bean
    HomeSection waitingMotions(JdbcClient jdbc, Clock clock) {
        return new HomeSection() {
            @Override
            public Place place() {
                return Place.WAITING;
            }

            @Override
            public int order() {
                return 16;
            }

            @Override
            public String title(Page page) {
                return page.t("motions.list.title");
            }

            @Override
            public List<Item> items(Page page) {
                return page.visitor() instanceof SignedIn person
                        ? waiting(person.id(), page).map(one -> item(one, page)).toList()
                        : List.of();
            }

            private Stream<Waiting> waiting(PersonId person, Page page) {
                var today = LocalDate.ofInstant(clock.instant(), page.zone());
                return jdbc
                        .sql("""
                                with speaks as (select d.organisation, t.alliance from mandate d
                                    join affiliation t on t.organisation = d.organisation and t.left_at is null
                                    where d.person = :person and d.role = any(:roles) and d.ended_at is null and d.starts_at <= :now
                                    and :now < d.ends_at),
                                open as (select a.*, m.title motion_title, m.alliance, 'A' || a.number tag from amendment a
                                    join motion m on m.id = a.motion and m.outcome is null and m.stage in ('tabled', 'admitted')
                                    where not exists (select from amendment_decision e where e.amendment = a.id
                                        and e.effective_at is not null
                                        and e.kind in ('accepted', 'carried', 'fallen', 'remitted', 'withdrawn', 'taken_in')
                                        and not exists (select from amendment_decision r where r.revokes = e.id
                                            and r.effective_at is not null)))
                                select * from (
                                    select 'amending.home.reword' asked, '/amendments/' || o.id href, o.motion_title title, o.tag alliance,
                                        null::timestamptz due from open o where o.standing in ('conflicted', 'moot')
                                    and (o.person = :person or o.capacity in ('organisation', 'unit')
                                        and o.organisation in (select organisation from speaks))
                                    union all
                                    select distinct 'amending.home.confirm', '/amendments/' || o.id, o.motion_title, o.tag,
                                        null::timestamptz from open o join amendment_decision d on d.amendment = o.id
                                        and d.effective_at is null and d.refused_at is null and d.proposed_by <> :person
                                    join speaks s on s.alliance = o.alliance and s.organisation <> d.proposed_org
                                    union all
                                    select 'amending.home.answer', '/amendments/' || o.id, o.motion_title, o.tag, null
                                    from open o where o.standing in ('clean', 'shifted') and o.parent is null
                                    and not exists (select from amendment_decision d where d.amendment = o.id and d.kind = 'declined')
                                    and exists (select from motion_voice v where v.motion = o.motion and v.part = 'mover'
                                        and v.withdrawn_at is null and (v.capacity in ('organisation', 'unit')
                                            and v.organisation in (select organisation from speaks)
                                            or v.capacity in ('personal', 'unaffiliated') and v.person = :person))
                                    union all
                                    select distinct 'confirm', '/motions/' || m.id, m.title, a.name,
                                        null::timestamptz from motion_ruling r join motion m on m.id = r.motion
                                    join alliance a on a.id = m.alliance join speaks s on s.alliance = m.alliance
                                    where r.confirmed_at is null and r.declined_at is null and r.proposed_org <> s.organisation
                                    and r.proposed_by <> :person
                                    union all
                                    select distinct 'calendar', '/calendars/' || c.id, c.title, a.name, c.lapses_at
                                    from motion_calendar c join alliance a on a.id = c.alliance join speaks s on s.alliance = c.alliance
                                    where c.confirmed_at is null and c.declined_at is null and c.lapses_at > :now
                                    and c.proposed_org <> s.organisation and c.proposed_by <> :person
                                    union all
                                    select 'look', '/motions/' || m.id || '#rests', p.premise, a.name, null
                                    from motion_assumption p join motion m on m.id = p.motion join alliance a on a.id = m.alliance
                                    where p.keeper = :person and p.looked_at is null and p.review_on <= :today
                                    and m.stage in ('tabled', 'admitted')) w order by due nulls last, href limit 5""")
                        .param("person", person.value()).param("now", Sql.at(clock.instant())).param("today", today)
                        .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code)
                                .toArray(String[]::new))
                        .query((row, _) -> new Waiting(Sql.text(row, "asked"), Sql.text(row, "href"), Sql.text(row, "title"),
                                Sql.text(row, "alliance"), Sql.instantOrNull(row, "due")))
                        .list().stream();
            }

            private Item item(Waiting one, Page page) {
                var key = one.asked().startsWith("amending.") ? one.asked() : "motions.home." + one.asked();
                return new Item(one.title(), page.t(key, one.alliance()), one.href(), page.t(key + ".do"), one.due());
            }
        };
    }

    private record Waiting(String asked, String href, String title, String alliance, @Nullable Instant due) {}
}
