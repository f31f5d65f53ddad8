package org.regroup.platform.organisations;

import java.util.Locale;

/// What a question is about; an organisation may ask for more before it ties its hands than before it says something.
public enum QuestionKind {
    /// Something said together.
    STATEMENT,
    /// Something done together.
    CAMPAIGN,
    /// Joining a body, or leaving it.
    AFFILIATION,
    /// The clauses on which organisations act together.
    BASIS,
    /// Standing orders, and the rule card itself.
    RULE_CHANGE,
    /// Becoming one organisation.
    FUSION;

    /// The word in the database, in forms and in the keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is none of this name
    public static QuestionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
