package org.regroup.platform.decisions.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Section;

/// On an alliance's page: what has been put to its organisations, and before it what came of it; all in one query.
@Component
class QuestionsOfAlliance implements AllianceSection {

    private final JdbcClient jdbc;
    private final List<AllianceLines> parts;
    private final Clock clock;

    QuestionsOfAlliance(JdbcClient jdbc, List<AllianceLines> parts, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 26;
    }

    @Override
    public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
        return all(alliance, state, viewer, page).getLast();
    }

    @Override
    public List<Section> all(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
        var items = new ArrayList<Section.Item>();
        Map<Integer, List<AllianceLines.Line>> lines = new LinkedHashMap<>();
        var now = clock.instant();
        jdbc.sql(sql()).param("id", alliance.id().value()).param("now", Sql.at(now)).param("zone", page.zone().getId())
                .query(row -> {
                    int part = row.getInt("part");
                    if (part < 0) {
                        items.add(QuestionSections.item(row, now, page));
                    } else {
                        lines.computeIfAbsent(part, _ -> new ArrayList<>()).add(line(row));
                    }
                });
        var sections = new ArrayList<Section>();
        for (int i = 0; i < parts.size(); i++) {
            sections.add(parts.get(i).of(alliance, state, viewer, page, lines.getOrDefault(i, List.of())));
        }
        var next = viewer != null && state.startsNew()
                ? new Section.Step(page.t("questions.new.title"), "/alliances/" + alliance.id() + "/questions/new")
                : null;
        sections.add(new Section("decisions", page.t("questions.list.title"), page.t("questions.alliance.note"), items,
                page.t("questions.alliance.none"), next));
        return sections;
    }

    private String sql() {
        var sql = new StringBuilder("select -1 part, x.* from (" + QuestionSections.ITEMS.formatted("alliance") + ") x");
        for (int i = 0; i < parts.size(); i++) {
            sql.append(" union all select ").append(i).append("""
                    , p.id, p.number, p.title, p.detail, null, null, null, null, p.until, null, null from (""")
                    .append(parts.get(i).sql()).append(") p");
        }
        return sql + " order by part, id desc";
    }

    private static AllianceLines.Line line(ResultSet row) throws SQLException {
        var detail = row.getString("kind");
        return new AllianceLines.Line(row.getObject("id", UUID.class), row.getInt("number"), Sql.text(row, "title"),
                detail == null ? "" : detail, Sql.instantOrNull(row, "closes_at"));
    }
}
