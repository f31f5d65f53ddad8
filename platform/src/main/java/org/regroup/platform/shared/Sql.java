package org.regroup.platform.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moments and identifiers on their way into and out of the database.
public final class Sql {

    private Sql() {}

    /// This moment, no finer than the database keeps it.
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Cut off, not rounded: what is stored never lies after the moment it was made from.
    public static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /// A row as names and plain values, for exports; what is empty is left out.
    public static Map<String, Object> plain(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
            var value = row.getObject(n);
            if (value != null) {
                values.put(row.getMetaData().getColumnLabel(n), value instanceof java.sql.Timestamp || value instanceof UUID
                        || value instanceof java.sql.Date ? String.valueOf(value) : value);
            }
        }
        return values;
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
