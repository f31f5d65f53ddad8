package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// What waits for somebody: an amendment that needs other words, one that the mover of the motion has not answered, a decision
/// that a second organisation must confirm.
@Component
class AmendingAtHome implements HomeSection {

    private final JdbcClient jdbc;
    private final Clock clock;

    AmendingAtHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public String title(Page page) {
        return page.t("amending.home.waits");
    }

    @Override
    public List<Item> items(Page page) {
        return page.visitor() instanceof SignedIn person ? waiting(person, page) : List.of();
    }

    private List<Item> waiting(SignedIn person, Page page) {
        return jdbc.sql("""
                with mine as (select d.organisation from mandate d where d.person = :person and d.role = any(:roles)
                    and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at),
                open as (select a.* from amendment a join motion m on m.id = a.motion and m.outcome is null
                    and m.stage in ('tabled', 'admitted') where not exists (select from amendment_decision e
                        where e.amendment = a.id and e.effective_at is not null
                        and e.kind in ('accepted', 'carried', 'fallen', 'remitted', 'withdrawn', 'taken_in')
                        and not exists (select from amendment_decision r where r.revokes = e.id and r.effective_at is not null)))
                select w.asked, a.id, a.number, m.title from (
                    select 'reword' asked, o.id from open o where o.standing in ('conflicted', 'moot')
                        and (o.person = :person or o.capacity in ('organisation', 'unit')
                            and o.organisation in (select organisation from mine))
                    union all
                    select 'confirm', o.id from open o join motion m on m.id = o.motion
                        join amendment_decision d on d.amendment = o.id and d.effective_at is null and d.refused_at is null
                        where d.proposed_by <> :person and exists (select from mine join affiliation t
                            on t.organisation = mine.organisation and t.alliance = m.alliance and t.left_at is null
                            where mine.organisation <> d.proposed_org)
                    union all
                    select 'answer', o.id from open o where o.standing in ('clean', 'shifted') and o.parent is null
                        and not exists (select from amendment_decision d where d.amendment = o.id and d.kind = 'declined')
                        and exists (select from motion_voice v where v.motion = o.motion and v.part = 'mover'
                            and v.withdrawn_at is null and (v.capacity in ('organisation', 'unit')
                                and v.organisation in (select organisation from mine)
                                or v.capacity in ('personal', 'unaffiliated') and v.person = :person))) w
                join amendment a on a.id = w.id join motion m on m.id = a.motion
                order by w.asked desc, a.moved_at, a.id limit 5""").param("person", person.id().value())
                .param("now", Sql.at(clock.instant()))
                .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                .query((row, _) -> {
                    var key = "amending.home." + Sql.text(row, "asked");
                    return new Item(Sql.text(row, "title"), page.t(key, "A" + row.getInt("number")),
                            "/amendments/" + Sql.uuid(row, "id"), page.t(key + ".do"), null);
                }).list();
    }
}
