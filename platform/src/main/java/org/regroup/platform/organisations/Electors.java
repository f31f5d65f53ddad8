package org.regroup.platform.organisations;

/// How many could vote today: voting members, those of them with a delegate's mandate, and units with voting members.
public record Electors(int members, int delegates, int units) {

    /// On the roll of those who decide; 0 for a body, whose tellers state it.
    public int of(Electorate electorate) {
        return switch (electorate) {
            case MEMBERS -> members;
            case DELEGATES -> delegates;
            case UNITS -> units;
            case BODY -> 0;
        };
    }
}
