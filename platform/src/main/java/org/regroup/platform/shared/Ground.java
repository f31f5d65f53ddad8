package org.regroup.platform.shared;

import java.util.List;

/// Why something was refused: the field it concerns, and a text with its values.
///
/// @param field name of the form's field, empty where it concerns the whole
/// @param key   of the text
public record Ground(String field, String key, List<Object> args) {

    public static Ground at(String field, String key, Object... args) {
        return new Ground(field, key, List.of(args));
    }

    public static Ground of(String key, Object... args) {
        return at("", key, args);
    }
}
