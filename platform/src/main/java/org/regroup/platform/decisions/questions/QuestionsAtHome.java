package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// What alliances vote on and what they have decided lately, on the home page, for everybody.
@Configuration(proxyBeanMethods = false)
class QuestionsAtHome {

    private static final int SHOWN = 4;

    @Bean
    HomeSection beingDecided(JdbcClient jdbc, Clock clock) {
        return new Part(jdbc, clock, 4, "voting", """
                select q.id, q.title, a.name, q.closes_at due, null::text outcome, null::timestamptz decided_at from question q
                join alliance a on a.id = q.alliance where q.called_off_at is null and q.fixed_at is not null
                and q.closes_at > :now order by q.closes_at, q.id limit :most""");
    }

    @Bean
    HomeSection decidedLately(JdbcClient jdbc, Clock clock) {
        return new Part(jdbc, clock, 6, "decided", """
                select q.id, q.title, a.name, null::timestamptz due, q.outcome, q.decided_at from question q
                join alliance a on a.id = q.alliance where q.decided_at is not null and q.decided_at <= :now
                order by q.decided_at desc, q.id limit :most""");
    }

    /// @param name of the part, in the keys of its texts
    private record Part(JdbcClient jdbc, Clock clock, int order, String name, String sql) implements HomeSection {

        @Override
        public Place place() {
            return Place.OPEN;
        }

        @Override
        public String title(Page page) {
            return page.t("questions.home." + name);
        }

        @Override
        public String note(Page page) {
            return page.t("questions.home." + name + ".note");
        }

        @Override
        public List<Item> items(Page page) {
            var items = new ArrayList<Item>();
            jdbc.sql(sql).param("now", Sql.at(Sql.now(clock))).param("most", SHOWN).query(row -> {
                var outcome = row.getString("outcome");
                var alliance = Sql.text(row, "name");
                items.add(new Item(Sql.text(row, "title"), outcome == null
                        ? alliance
                        : page.t("questions.home.decided.on", page.t("questions.outcome." + outcome), alliance,
                                page.date(Sql.instant(row, "decided_at"))),
                        "/questions/" + Sql.uuid(row, "id"), null, Sql.instantOrNull(row, "due")));
            });
            return items;
        }
    }
}
