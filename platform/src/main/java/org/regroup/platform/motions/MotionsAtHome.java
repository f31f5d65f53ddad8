package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.WaitingSection;

/// What waits for the reader with motions: to confirm, to answer, to certify, to second, to sign,
/// to rule, to look again.
@Component
class MotionsAtHome implements WaitingSection {

    private static final String WAITING = """
            with speaks as (select d.organisation, t.alliance from mandate d
                join affiliation t on t.organisation = d.organisation and t.left_at is null
                where d.person = :person and d.unit is null and d.role = any(:roles) and d.ended_at is null and d.starts_at <= :now
                and :now < d.ends_at),
            own as (select m.*, a.name alliance_name, v.id voice, v.capacity, v.organisation from motion_voice v
                join motion m on m.id = v.motion and m.outcome is null and m.stage in ('tabled', 'admitted')
                join alliance a on a.id = m.alliance where v.part = 'mover' and v.withdrawn_at is null
                and (v.capacity in ('organisation', 'unit') and v.organisation in (select organisation from speaks)
                    or v.capacity in ('personal', 'unaffiliated') and v.person = :person)),
            seconding as (select m.* from motion m join motion_calendar c on c.id = m.calendar
                where m.stage = 'tabled' and m.outcome is null and c.seconders > (select count(*) from motion_voice v
                    where v.motion = m.id and v.part = 'seconder' and v.withdrawn_at is null)),
            built as (select c.*, k.composites_until, '/composites/' || c.id href from composite c
                left join motion_calendar k on k.id = c.calendar where c.confirmed_at is not null
                and c.stands_at is null and (k.composites_until is null or k.composites_until > :now)),
            open as (select a.*, m.title motion_title, m.alliance, 'A' || a.number tag from amendment a
                join motion m on m.id = a.motion and m.outcome is null and m.stage in ('tabled', 'admitted')
                where not exists (select from amendment_decision e where e.amendment = a.id
                    and e.effective_at is not null and e.part is null
                    and e.kind in ('accepted', 'carried', 'fallen', 'remitted', 'withdrawn', 'taken_in')
                    and not exists (select from amendment_decision r where r.revokes = e.id
                        and r.effective_at is not null))
                and (not a.divisible or (select count(distinct e.part) from amendment_decision e
                    where e.amendment = a.id and e.revision = a.revision and e.effective_at is not null
                    and e.kind in ('accepted', 'carried', 'fallen', 'remitted')
                    and not exists (select from amendment_decision r where r.revokes = e.id
                        and r.effective_at is not null)) < (select jsonb_array_length(v.content::jsonb -> 'hunks')
                            from amendment_revision v where v.amendment = a.id and v.number = a.revision)))
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
                and not exists (select from amendment_decision d where d.amendment = o.id
                    and d.revision = o.revision and d.kind = 'declined' and d.part is null)
                and exists (select from motion_voice v where v.motion = o.motion and v.part = 'mover'
                    and v.withdrawn_at is null and not exists (select from amendment_decision d
                        where d.amendment = o.id and d.revision = o.revision and d.voice = v.id
                        and d.kind = 'agreed' and d.part is null) and (v.capacity in ('organisation', 'unit')
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
                and m.stage in ('tabled', 'admitted')
                union all
                select distinct 'move', '/calendars/' || c.id, c.title, a.name, v.lapses_at from motion_calendar_move v
                join motion_calendar c on c.id = v.calendar join alliance a on a.id = c.alliance join speaks s on s.alliance = c.alliance
                where v.confirmed_at is null and v.declined_at is null and v.lapses_at > :now
                and v.proposed_org <> s.organisation and v.proposed_by <> :person
                union all
                select distinct 'consent', '/motions/' || m.id, m.title, m.alliance_name, null::timestamptz
                from motion_ruling r join own m on m.id = r.motion where r.kind = 'refer' and r.confirmed_at is null
                and r.declined_at is null and not exists (select from motion_consent k where k.ruling = r.id and k.voice = m.voice)
                union all
                select distinct 'certify', '/motions/' || m.id || '/certify', m.title, m.alliance_name, null::timestamptz from own m
                join motion_calendar c on c.id = m.calendar and c.certificate
                where m.capacity in ('organisation', 'unit') and not exists (select from motion_certificate e
                    where e.motion = m.id and e.ruling is null and e.organisation = m.organisation)
                union all
                select distinct 'seek', '/motions/' || m.id, m.title, m.alliance_name, null::timestamptz from own m
                join seconding n on n.id = m.id
                union all
                select distinct 'second', '/motions/' || n.id, n.title, a.name, null::timestamptz from seconding n
                join alliance a on a.id = n.alliance join speaks s on s.alliance = n.alliance
                where not exists (select from motion_voice v where v.motion = n.id and v.withdrawn_at is null
                    and (v.person = :person or v.organisation = s.organisation))
                union all
                select distinct 'composites.home.confirm', '/composites/' || c.id, c.title, a.name, c.lapses_at
                from composite c join alliance a on a.id = c.alliance join speaks s on s.alliance = c.alliance
                where c.confirmed_at is null and c.lapses_at > :now and c.opened_org <> s.organisation and c.opened_by <> :person
                union all
                select distinct 'composites.home.sign', c.href, c.title, a.name, c.composites_until
                from built c join alliance a on a.id = c.alliance
                join composite_source p on p.composite = c.id and p.separate_at is null
                where exists (select from motion_voice v where v.motion = p.motion and v.part = 'mover' and v.withdrawn_at is null
                    and (v.capacity in ('organisation', 'unit')
                        and v.organisation in (select organisation from speaks where alliance = c.alliance)
                        or v.capacity in ('personal', 'unaffiliated') and v.person = :person))
                and coalesce((select e.seq from composite_act e where e.composite = c.id and e.motion = p.motion
                        and e.kind in ('signed', 'objected') order by e.number desc limit 1), 0)
                    < (select max(n.seq) from composite_version n where n.composite = c.id)
                union all
                select distinct 'composites.home.rule', c.href, c.title, a.name, c.composites_until
                from built c join alliance a on a.id = c.alliance
                join composite_act e on e.composite = c.id and e.kind = 'seated' and e.person = :person
                where not exists (select from composite_act r where r.composite = c.id and r.option = e.option
                    and r.person = :person and r.kind in ('upheld', 'rejected'))) w
            order by due nulls last, asked = 'second', asked not like 'composites.%', href limit :most""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MotionsAtHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(String asked, String href, String title, String alliance, @Nullable Instant due) {}

    @Override
    public int order() {
        return 16;
    }

    @Override
    public List<HomeSection.Item> waiting(Page page, int most) {
        return page.visitor() instanceof SignedIn person
                ? waiting(person.id(), page, most).stream().map(one -> item(one, page)).toList()
                : List.of();
    }

    private List<Waiting> waiting(PersonId person, Page page, int most) {
        return jdbc.sql(WAITING).param("person", person.value()).param("now", Sql.at(clock.instant())).param("most", most)
                .param("today", LocalDate.ofInstant(clock.instant(), page.zone()))
                .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                .query((row, _) -> new Waiting(Sql.text(row, "asked"), Sql.text(row, "href"), Sql.text(row, "title"),
                        Sql.text(row, "alliance"), Sql.instantOrNull(row, "due")))
                .list();
    }

    private static HomeSection.Item item(Waiting one, Page page) {
        var key = one.asked().contains(".") ? one.asked() : "motions.home." + one.asked();
        return new HomeSection.Item(one.title(), page.t(key, one.alliance()), one.href(), page.t(key + ".do"), one.due());
    }
}
