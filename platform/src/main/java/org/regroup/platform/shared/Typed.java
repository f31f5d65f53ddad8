package org.regroup.platform.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed into a form, kept as it was, and what is wrong with it.
public record Typed(Map<String, String> values, List<Ground> grounds) {

    public static Typed of(Map<String, String> values) {
        return new Typed(values, List.of());
    }

    public Typed refused(List<Ground> why) {
        return new Typed(values, why);
    }

    public Typed refused(String field, String key, Object... args) {
        return refused(List.of(Ground.at(field, key, args)));
    }

    /// What was typed; without NUL, which no keyboard types and no database takes.
    public String text(String field) {
        return values.getOrDefault(field, "").replace("\0", "");
    }

    public Problems problems(Page page) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(), ground.args().toArray())));
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /// The number typed, or one that no rule takes.
    public int number(String field) {
        try {
            return Integer.parseInt(text(field).strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    @Nullable
    public UUID id(String field) {
        try {
            return text(field).isEmpty() ? null : UUID.fromString(text(field));
        } catch (IllegalArgumentException _) {
            // a made-up value: no unit or person has this one
            return new UUID(0, 0);
        }
    }

    /// The end of the day typed: the moment the next one begins.
    @Nullable
    public Instant endOf(String field, ZoneId zone) {
        return Days.read(text(field)).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null);
    }

    public static String in(int days, Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(days).toString();
    }

    /// One of a closed set, by its code in the form.
    public static <E extends Enum<E>> Optional<E> one(Class<E> type, String code) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(code)).findFirst();
    }
}
