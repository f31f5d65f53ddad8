package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// What alliances vote on and what they have decided lately, on the home page, for everybody.
@Component
class QuestionsAtHome implements HomeSection {

    private static final int SHOWN = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionsAtHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param outcome null while it is voted on
    private record Line(Item item, @Nullable String outcome) {}

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String title(Page page) {
        return page.t("questions.list.title");
    }

    @Override
    public List<Item> items(Page page) {
        return lines(page).stream().map(Line::item).toList();
    }

    @Override
    public List<Part> parts(Page page) {
        var lines = lines(page);
        return List.of(part(page, "voting", lines.stream().filter(line -> line.outcome() == null)),
                part(page, "decided", lines.stream().filter(line -> line.outcome() != null)));
    }

    private static Part part(Page page, String name, Stream<Line> lines) {
        return new Part(page.t("questions.home." + name), page.t("questions.home." + name + ".note"),
                lines.map(Line::item).toList());
    }

    private List<Line> lines(Page page) {
        return jdbc.sql("""
                (select q.id, q.title, a.name, q.closes_at due, null::text outcome, null::timestamptz decided_at from question q
                join alliance a on a.id = q.alliance where q.called_off_at is null and q.fixed_at is not null
                and q.closes_at > :now order by q.closes_at, q.id limit :most)
                union all
                (select q.id, q.title, a.name, null, q.outcome, q.decided_at from question q
                join alliance a on a.id = q.alliance where q.decided_at is not null and q.decided_at <= :now
                order by q.decided_at desc, q.id limit :most)
                order by due, decided_at desc, id""").param("now", Sql.at(Sql.now(clock))).param("most", SHOWN)
                .query((row, _) -> {
                    var outcome = row.getString("outcome");
                    var alliance = Sql.text(row, "name");
                    return new Line(new Item(Sql.text(row, "title"), outcome == null
                            ? alliance
                            : page.t("questions.home.decided.on", page.t("questions.outcome." + outcome), alliance,
                                    page.date(Sql.instant(row, "decided_at"))),
                            "/questions/" + Sql.uuid(row, "id"), null, Sql.instantOrNull(row, "due")), outcome);
                }).list();
    }
}
