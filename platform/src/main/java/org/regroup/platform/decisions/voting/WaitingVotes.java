package org.regroup.platform.decisions.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// The votes that wait for somebody: one for each question and organisation, and one for each unit whose mandate she holds.
/// Whatever has been cast waits no more.
@Component
class WaitingVotes implements HomeSection {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingVotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(UUID question, UUID elector, String title, String party, @Nullable String unit, Instant closesAt) {}

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
        return page.t("voting.ballot.title");
    }

    @Override
    public List<Item> items(Page page) {
        return page.visitor() instanceof SignedIn person
                ? waiting(person.id()).stream().map(one -> item(one, page)).toList()
                : List.of();
    }

    private static Item item(Waiting one, Page page) {
        return new Item(one.title(), one.unit() == null
                ? page.t("voting.home", one.party(), page.dateTime(one.closesAt()))
                : page.t("voting.home.unit", one.unit(), one.party(), page.dateTime(one.closesAt())),
                "/questions/" + one.question() + "/vote#seat-" + one.elector(), page.t("voting.home.do"), one.closesAt());
    }

    private List<Waiting> waiting(PersonId person) {
        return jdbc.sql("""
                select q.id, l.id elector, q.title, y.name party, u.name unit_name, q.closes_at from (
                    select m.id membership, null::uuid unit from membership m where m.person = :person
                    union
                    select null, d.unit from mandate d where d.person = :person and d.unit is not null and d.ended_at is null
                    and d.starts_at <= :now and :now < d.ends_at) mine
                join question_elector l on l.membership = mine.membership or l.unit = mine.unit
                join question q on q.id = l.question
                join question_party y on y.question = l.question and y.organisation = l.organisation
                left join unit u on u.id = l.unit
                where l.voted is null and q.called_off_at is null and y.opens_at <= :now and q.closes_at > :now
                and y.method in ('ballot', 'mixed') order by q.closes_at, q.id, y.name limit 5""")
                .param("person", person.value()).param("now", Sql.at(clock.instant()))
                .query((row, _) -> new Waiting(Sql.uuid(row, "id"), Sql.uuid(row, "elector"), Sql.text(row, "title"),
                        Sql.text(row, "party"), row.getString("unit_name"), Sql.instant(row, "closes_at")))
                .list();
    }
}
