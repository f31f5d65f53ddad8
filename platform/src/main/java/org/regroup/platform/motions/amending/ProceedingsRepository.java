package org.regroup.platform.motions.amending;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;
import org.regroup.texts.exchange.CreditJson;
import org.regroup.texts.exchange.TextJson;

/// Reads everything about the amendments of motions on one way to the database and back.
@Repository
class ProceedingsRepository {

    private static final String TEXTS = """
            select distinct on (t.motion) t.motion, t.content, t.credits, array(
                select 'motion ' || s.motion || ' ' || m.number || ' ' || m.title from composite c
                join composite_source s on s.composite = c.id join motion m on m.id = s.motion where c.motion = t.motion
                union all select 'composite ' || c.id || ' ' || c.number || ' ' || c.title from composite c
                where c.motion = t.motion) as sources from motion_text t
            join motion m on m.id = t.motion and m.moved_version = t.version where t.motion = any(?) order by t.motion, t.seq""";

    private static final String VOICES = """
            select v.*, coalesce(u.name, '') unit_name from motion_voice v left join unit u on u.id = v.unit
            where v.motion = ? order by v.said_at, v.id""";

    private final JdbcOperations jdbc;

    ProceedingsRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// @param person whose drafts are wanted beside; null for nobody's
    /// @throws NotFound for drafts of motions, which nobody amends
    Proceedings of(Motion motion, @Nullable PersonId person) {
        if (motion.moved() == null) {
            throw new NotFound("motion");
        }
        var sql = String.join(";\n", TEXTS, AmendmentRepository.ALL, AmendmentLog.ALL, VOICES, Deadlines.ONE,
                AmendmentDrafts.OWN);
        PreparedStatementCallback<Proceedings> read = statement -> {
            for (int place = 4; place <= 6; place++) {
                statement.setObject(place, motion.id().value());
            }
            statement.setObject(7, person == null ? null : person.value(), Types.OTHER);
            var all = read(statement, List.of(motion)).getFirst();
            var voices = next(statement, rows -> all(rows, ProceedingsRepository::voice));
            var until = next(statement, rows -> all(rows, (row, _) -> Sql.instant(row, "until")));
            return all.beside(voices, until.isEmpty() ? null : until.getFirst(),
                    next(statement, rows -> all(rows, AmendmentDrafts::map)));
        };
        return Objects.requireNonNull(jdbc.execute(sql, read));
    }

    private static MotionVoice voice(ResultSet row, int index) throws SQLException {
        return new MotionVoice(Sql.uuid(row, "id"), new MotionId(Sql.uuid(row, "motion")),
                MotionVoice.Part.valueOf(Sql.text(row, "part").toUpperCase(Locale.ROOT)), AmendmentRepository.speaking(row, ""),
                Sql.text(row, "unit_name"), Sql.instant(row, "said_at"), Sql.instantOrNull(row, "withdrawn_at"));
    }

    /// Those of several motions, drafts left out, without what is beside.
    List<Proceedings> of(List<Motion> motions) {
        var tabled = motions.stream().filter(motion -> motion.moved() != null).toList();
        PreparedStatementCallback<List<Proceedings>> read = statement -> read(statement, tabled);
        return Objects.requireNonNull(
                jdbc.execute(String.join(";\n", TEXTS, AmendmentRepository.ALL, AmendmentLog.ALL), read));
    }

    private static List<Proceedings> read(PreparedStatement statement, List<Motion> tabled) throws SQLException {
        var ids = statement.getConnection().createArrayOf("uuid",
                tabled.stream().map(motion -> motion.id().value()).toArray());
        for (int place = 1; place <= 3; place++) {
            statement.setArray(place, ids);
        }
        statement.execute();
        var texts = new HashMap<UUID, Moved>();
        results(statement, (row, _) -> texts.put(Sql.uuid(row, "motion"), moved(row)));
        var amendments = next(statement, AmendmentRepository::all);
        var log = next(statement, rows -> all(rows, AmendmentLog::map));
        return tabled.stream().map(motion -> proceedings(motion, texts, amendments, log)).toList();
    }

    /// The text as it was tabled, and whom its words are owed to.
    private record Moved(Weave text, List<WordSource> sources) {}

    private static Moved moved(ResultSet row) throws SQLException {
        var text = TextJson.read(Sql.text(row, "content"));
        var credits = row.getString("credits");
        var weave = credits == null
                ? Weave.of(text, new Source(Source.Kind.MOTION, Sql.uuid(row, "motion").toString(), List.of()))
                : CreditJson.read(credits, text);
        var sources = (Object[]) row.getArray("sources").getArray();
        return new Moved(weave, Arrays.stream(sources).map(String::valueOf).map(WordSource::read).sorted().toList());
    }

    private static Proceedings proceedings(Motion motion, Map<UUID, Moved> texts, List<MotionAmendment> amendments,
            List<Decision> log) {
        var text = texts.get(motion.id().value());
        if (text == null) {
            throw new IllegalStateException("motion " + motion.id() + " has no text as it was moved");
        }
        var own = amendments.stream().filter(one -> one.motion().equals(motion.id())).toList();
        var names = own.stream().map(MotionAmendment::id).collect(Collectors.toSet());
        return Proceedings.of(motion, text.text(), text.sources(), own,
                log.stream().filter(decision -> names.contains(decision.amendment())).toList());
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
