package org.regroup.hall.orders;

/// How a vote is taken, from the shortest way to the surest.
public enum Rung {
    /// by voices, when nobody asks for more
    VOICES,
    /// hands, counted by tellers of two organisations
    HANDS,
    /// each organisation's card carries its weight, cast by its own rule
    CARDS,
    /// by name, for everybody to see
    ROLL_CALL,
    /// without a name
    SECRET
}
