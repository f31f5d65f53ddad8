package org.regroup.platform.motions.words;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Says of two definitions that the words deceive, and why.
public record Link(UUID id, Kind kind, DefinitionId one, DefinitionId other, String reason, Voice voice, Instant madeAt) {

    static final int LONGEST_REASON = 500;

    /// What the two have in common.
    public enum Kind {
        /// The word, but not the thing.
        FALSE_FRIENDS,
        /// The thing, but not the word.
        SAME_THING;

        /// The word in the database, in forms and in the keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean joins(DefinitionId definition) {
        return one.equals(definition) || other.equals(definition);
    }
}
