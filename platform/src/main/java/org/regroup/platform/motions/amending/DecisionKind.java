package org.regroup.platform.motions.amending;

import java.util.Locale;

/// What can be decided about an amendment.
public enum DecisionKind {

    /// by one of several movers of the motion: it is accepted once all of them have said so
    AGREED,
    /// by the movers of the motion: it becomes part of the text
    ACCEPTED,
    /// by the mover of the motion: it goes to the vote
    DECLINED,
    /// by its own mover
    WITHDRAWN,
    /// by those who vote: it becomes part of the text
    CARRIED, FALLEN,
    /// of an amendment to an amendment, by the mover of that: it is part of its words now
    TAKEN_IN,
    /// passed to a body that considers it
    REMITTED,
    /// an earlier decision is taken back, as after a recount
    REVOKED,
    /// a body ruled that it falls if another is carried
    DECLARED;

    /// Whether the words become part of the text.
    public boolean adopts() {
        return this == ACCEPTED || this == CARRIED;
    }

    /// Whether nothing is open about the amendment after it.
    public boolean ends() {
        return adopts() || this == WITHDRAWN || this == FALLEN || this == REMITTED
                || this == TAKEN_IN;
    }

    /// Whether one organisation enters it and another confirms it.
    public boolean takesTwo() {
        return this == CARRIED || this == FALLEN || this == REMITTED || this == REVOKED || this == DECLARED;
    }

    /// Whether it can be taken back as after a recount. What movers say of their own words is for them to say otherwise.
    public boolean revocable() {
        return adopts() || this == FALLEN || this == REMITTED || this == DECLARED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecisionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
