package org.regroup.platform.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a demand for representation can ask of a candidate.
public enum Trait {
    /// the organisation under whose badge the candidate stands
    ORGANISATION,
    /// the branch, co-op or section in which the candidate is a member
    SECTION,
    /// as the candidate has stated it
    GENDER;

    /// The word in the database, in forms, in the keys of texts and for the count.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Trait> of(String code) {
        return Arrays.stream(values()).filter(trait -> trait.code().equals(code)).findFirst();
    }
}
