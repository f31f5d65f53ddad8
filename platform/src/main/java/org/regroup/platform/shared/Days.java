package org.regroup.platform.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as people write them: 2026-05-03, or the day first as in 3.5.2026 and 03/05/2026.
public final class Days {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

    private Days() {}

    public static Optional<LocalDate> read(String text) {
        try {
            var year = YEAR_FIRST.matcher(text.strip());
            if (year.matches()) {
                return Optional.of(LocalDate.of(number(year.group(1)), number(year.group(2)), number(year.group(3))));
            }
            var day = DAY_FIRST.matcher(text.strip());
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
