package org.regroup.platform.motions.words;

import java.io.Serializable;
import java.util.UUID;

/// Names a term of the glossary.
public record WordId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static WordId of(String text) {
        return new WordId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
