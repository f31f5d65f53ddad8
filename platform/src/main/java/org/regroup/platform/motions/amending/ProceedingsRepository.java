package org.regroup.platform.motions.amending;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.TextJson;

/// Reads everything about the amendments of a motion on one way to the database and back.
@Repository
class ProceedingsRepository {

    private static final String TEXT = "select content from motion_text where motion = ? and version = ? order by seq limit 1";

    private final JdbcOperations jdbc;

    ProceedingsRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws NotFound for drafts, which nobody amends
    Proceedings of(Motion motion) {
        var moved = motion.moved();
        if (moved == null) {
            throw new NotFound("motion");
        }
        PreparedStatementCallback<Proceedings> read = statement -> {
            statement.setString(2, moved.hex());
            for (int place : new int[]{1, 3, 4}) {
                statement.setObject(place, motion.id().value());
            }
            statement.execute();
            var texts = results(statement, (row, _) -> TextJson.read(Sql.text(row, "content")));
            var amendments = next(statement, AmendmentRepository::all);
            var log = next(statement, rows -> all(rows, AmendmentLog::map));
            return Proceedings.of(motion, text(motion, texts), amendments, log);
        };
        return Objects.requireNonNull(
                jdbc.execute(String.join(";\n", TEXT, AmendmentRepository.ALL, AmendmentLog.ALL), read));
    }

    private static Text text(Motion motion, List<Text> texts) {
        return texts.stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("motion " + motion.id() + " has no text as it was moved"));
    }

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static <T> List<T> results(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (var rows = Objects.requireNonNull(statement.getResultSet())) {
            return all(rows, mapper);
        }
    }

    private static <T> T next(PreparedStatement statement, Reader<T> reader) throws SQLException {
        statement.getMoreResults();
        try (var rows = Objects.requireNonNull(statement.getResultSet())) {
            return reader.read(rows);
        }
    }

    private static <T> List<T> all(ResultSet rows, RowMapper<T> mapper) throws SQLException {
        var all = new ArrayList<T>();
        while (rows.next()) {
            @Nullable
            T one = mapper.mapRow(rows, all.size());
            all.add(Objects.requireNonNull(one));
        }
        return List.copyOf(all);
    }
}
