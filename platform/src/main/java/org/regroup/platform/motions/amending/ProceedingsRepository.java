package org.regroup.platform.motions.amending;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// Reads everything about the amendments of motions on one way to the database and back.
@Repository
class ProceedingsRepository {

    private static final String TEXTS = """
            select distinct on (t.motion) t.motion, t.content from motion_text t
            join motion m on m.id = t.motion and m.moved_version = t.version where t.motion = any(?) order by t.motion, t.seq""";

    private final JdbcOperations jdbc;

    ProceedingsRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws NotFound for drafts, which nobody amends
    Proceedings of(Motion motion) {
        if (motion.moved() == null) {
            throw new NotFound("motion");
        }
        return of(List.of(motion)).getFirst();
    }

    /// Those of several motions, drafts left out, on the same one way.
    List<Proceedings> of(List<Motion> motions) {
        var tabled = motions.stream().filter(motion -> motion.moved() != null).toList();
        PreparedStatementCallback<List<Proceedings>> read = statement -> {
            var ids = statement.getConnection().createArrayOf("uuid",
                    tabled.stream().map(motion -> motion.id().value()).toArray());
            for (int place = 1; place <= 3; place++) {
                statement.setArray(place, ids);
            }
            statement.execute();
            var texts = new HashMap<UUID, Text>();
            results(statement, (row, _) -> texts.put(Sql.uuid(row, "motion"), TextJson.read(Sql.text(row, "content"))));
            var amendments = next(statement, AmendmentRepository::all);
            var log = next(statement, rows -> all(rows, AmendmentLog::map));
            return tabled.stream().map(motion -> proceedings(motion, texts, amendments, log)).toList();
        };
        return Objects.requireNonNull(
                jdbc.execute(String.join(";\n", TEXTS, AmendmentRepository.ALL, AmendmentLog.ALL), read));
    }

    private static Proceedings proceedings(Motion motion, Map<UUID, Text> texts, List<MotionAmendment> amendments,
            List<Decision> log) {
        var text = texts.get(motion.id().value());
        if (text == null) {
            throw new IllegalStateException("motion " + motion.id() + " has no text as it was moved");
        }
        var own = amendments.stream().filter(one -> one.motion().equals(motion.id())).toList();
        var names = own.stream().map(MotionAmendment::id).collect(Collectors.toSet());
        return Proceedings.of(motion, text, own, log.stream().filter(decision -> names.contains(decision.amendment())).toList());
    }

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static void results(PreparedStatement statement, RowMapper<?> mapper) throws SQLException {
        try (var rows = Objects.requireNonNull(statement.getResultSet())) {
            while (rows.next()) {
                mapper.mapRow(rows, 0);
            }
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
