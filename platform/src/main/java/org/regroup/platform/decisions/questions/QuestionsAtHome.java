package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int VOTING = -2;
    private static final int DECIDED = -1;

    private final JdbcClient jdbc;
    private final List<HomeLines> others;
    private final String sql;
    private final Clock clock;

    QuestionsAtHome(JdbcClient jdbc, List<HomeLines> others, Clock clock) {
        this.jdbc = jdbc;
        this.others = others;
        this.sql = """
                (select %d part, q.id, q.title, a.name detail, q.closes_at due, null::text outcome, null::timestamptz at
                from question q join alliance a on a.id = q.alliance where q.called_off_at is null and q.fixed_at is not null
                and q.closes_at > :now order by q.closes_at, q.id limit :most)
                union all
                (select %d, q.id, q.title, a.name, null, q.outcome, q.decided_at from question q
                join alliance a on a.id = q.alliance where q.decided_at is not null and q.decided_at <= :now
                order by q.decided_at desc, q.id limit :most)""".formatted(VOTING, DECIDED)
                + IntStream.range(0, others.size()).mapToObj(n -> """

                        union all
                        select %d, id, title, detail, due, null, at from (%s) lines%d""".formatted(n, others.get(n).sql(), n))
                        .collect(Collectors.joining());
        this.clock = clock;
    }

    /// @param outcome null for whatever is not decided
    private record Row(int part, HomeLines.Line line, @Nullable String outcome) {

        Item item(Page page) {
            var at = line.at();
            return new Item(line.title(), outcome == null || at == null
                    ? line.detail()
                    : page.t("questions.home.decided.on", page.t("questions.outcome." + outcome), line.detail(), page.date(at)),
                    "/questions/" + line.id(), null, line.due());
        }
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
        return rows().stream().filter(row -> row.part() < 0).map(row -> row.item(page)).toList();
    }

    @Override
    public List<Part> parts(Page page) {
        var rows = rows();
        var parts = new ArrayList<Part>();
        parts.add(part(page, "voting", rows.stream().filter(row -> row.part() == VOTING)));
        parts.add(part(page, "decided", rows.stream().filter(row -> row.part() == DECIDED)));
        for (int n = 0; n < others.size(); n++) {
            int part = n;
            parts.add(others.get(n).part(page, rows.stream().filter(row -> row.part() == part).map(Row::line).toList()));
        }
        return parts;
    }

    private static Part part(Page page, String name, Stream<Row> rows) {
        return new Part(page.t("questions.home." + name), page.t("questions.home." + name + ".note"),
                rows.map(row -> row.item(page)).toList());
    }

    private List<Row> rows() {
        return jdbc.sql(sql + "\norder by part, due, at desc, id").param("now", Sql.at(Sql.now(clock))).param("most", SHOWN)
                .query((row, _) -> new Row(row.getInt("part"), new HomeLines.Line(Sql.uuid(row, "id"), Sql.text(row, "title"),
                        Sql.text(row, "detail"), Sql.instantOrNull(row, "due"), Sql.instantOrNull(row, "at")),
                        row.getString("outcome")))
                .list();
    }
}
