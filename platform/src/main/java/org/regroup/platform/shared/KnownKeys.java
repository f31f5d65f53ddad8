package org.regroup.platform.shared;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/// The keys that the settings records of all rooms understand, and which of them somebody may have meant.
record KnownKeys(List<String> keys) {

    static KnownKeys of(Stream<Class<?>> settings) {
        var keys = new TreeSet<String>();
        settings.forEach(type -> {
            var prefix = type.getAnnotation(ConfigurationProperties.class);
            if (prefix != null) {
                keys.addAll(below(prefix.value(), type));
            }
        });
        return new KnownKeys(List.copyOf(keys));
    }

    private static List<String> below(String prefix, Class<?> type) {
        var keys = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType().isRecord()) {
                keys.addAll(below(key, component.getType()));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    boolean understand(String key) {
        var squeezed = squeeze(key.replaceAll("\\[\\d+]", ""));
        return keys.stream().anyMatch(known -> squeeze(known).equals(squeezed));
    }

    /// The known key that takes the fewest changed letters, if that is few enough to have been meant.
    Optional<String> nearest(String key) {
        var squeezed = squeeze(key);
        return keys.stream().min(Comparator.comparingInt(known -> distance(squeezed, squeeze(known))))
                .filter(known -> distance(squeezed, squeeze(known)) <= squeezed.length() / 3);
    }

    /// The same key is written `start-wait`, `startWait` and `START_WAIT`.
    private static String squeeze(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    /// Levenshtein's distance.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
