package org.regroup.platform.decisions.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/// What waits for somebody in questions: votes, one for each organisation and one for each unit whose mandate she holds, and
/// questions that a second organisation has to confirm. Whatever has been cast waits no more.
@Component
class WaitingVotes implements HomeSection {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingVotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param elector the line of the roll that has not voted; null where a question waits for its confirmation
    /// @param where   the organisation that votes, or the alliance in which it is proposed
    private record Waiting(UUID question, @Nullable UUID elector, String title, String where, @Nullable String unit,
            Instant due) {}

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public String title(Page page) {
        return page.t("questions.list.title");
    }

    @Override
    public List<Item> items(Page page) {
        return page.visitor() instanceof SignedIn person
                ? waiting(person.id()).stream().map(one -> item(one, page)).toList()
                : List.of();
    }

    private static Item item(Waiting one, Page page) {
        var href = "/questions/" + one.question();
        if (one.elector() == null) {
            return new Item(one.title(), page.t("questions.home.confirm", one.where()), href,
                    page.t("questions.home.confirm.do"), one.due());
        }
        var until = page.dateTime(one.due());
        return new Item(one.title(), one.unit() == null
                ? page.t("voting.home", one.where(), until)
                : page.t("voting.home.unit", one.unit(), one.where(), until), href + "/vote#seat-" + one.elector(),
                page.t("voting.home.do"), one.due());
    }

    private List<Waiting> waiting(PersonId person) {
        return jdbc.sql("""
                select q.id, l.id elector, q.title, y.name place, u.name unit_name, q.closes_at due from (
                    select m.id membership, null::uuid unit from membership m where m.person = :person
                    union
                    select null, d.unit from mandate d where d.person = :person and d.unit is not null and d.ended_at is null
                    and d.starts_at <= :now and :now < d.ends_at) mine
                join question_elector l on l.membership = mine.membership or l.unit = mine.unit
                join question q on q.id = l.question
                join question_party y on y.question = l.question and y.organisation = l.organisation
                left join unit u on u.id = l.unit
                where l.voted is null and q.called_off_at is null and y.opens_at <= :now and q.closes_at > :now
                and y.method in ('ballot', 'mixed')
                union
                select q.id, null, q.title, a.name, null, q.lapses_at from mandate d
                join affiliation t on t.organisation = d.organisation and t.left_at is null
                join question q on q.alliance = t.alliance join alliance a on a.id = q.alliance
                where d.person = :person and d.role = any(:roles) and d.ended_at is null and d.starts_at <= :now
                and :now < d.ends_at and q.fixed_at is null and q.called_off_at is null and q.lapses_at > :now
                and q.proposed_org <> d.organisation and q.proposed_by <> :person
                order by due, id, place limit 5""").param("person", person.value()).param("now", Sql.at(clock.instant()))
                .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                .query(WaitingVotes::map).list();
    }

    private static Waiting map(ResultSet row, int number) throws SQLException {
        return new Waiting(Sql.uuid(row, "id"), row.getObject("elector", UUID.class), Sql.text(row, "title"),
                Sql.text(row, "place"), row.getString("unit_name"), Sql.instant(row, "due"));
    }
}
