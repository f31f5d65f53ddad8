package org.regroup.platform.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.page.Datum;
import org.regroup.platform.shared.Page;

/// Turns exported values into something to read: dates as dates, `joinedAt` as "Joined at".
final class DataReader {

    private final Page page;

    DataReader(Page page) {
        this.page = page;
    }

    Datum read(@Nullable Object value) {
        return switch (value) {
            case null -> new Datum.Text(page.t("accounts.data.nothing"));
            case Map<?, ?> map -> new Datum.Fields(map.entrySet().stream()
                    .map(entry -> new Datum.Field(label(String.valueOf(entry.getKey())), read(entry.getValue()))).toList());
            case Collection<?> items when items.isEmpty() -> new Datum.Text(page.t("accounts.data.nothing"));
            case Collection<?> items -> new Datum.Items(items.stream().<Datum>map(this::read).toList());
            case Instant at -> new Datum.Text(page.dateTime(at));
            case LocalDate day -> new Datum.Text(page.date(day));
            case Boolean yes -> new Datum.Text(page.t(yes ? "accounts.data.yes" : "accounts.data.no"));
            case Object other -> new Datum.Text(other.toString());
        };
    }

    /// The room's own title if there is one.
    String title(String room) {
        return translated("accounts.data.room." + room, label(room));
    }

    private String label(String key) {
        var words = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        return translated("accounts.data.field." + key,
                words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    private String translated(String key, String otherwise) {
        var text = page.messages().getMessage(key, null, otherwise, page.locale());
        return text == null ? otherwise : text;
    }
}
