package org.regroup.platform.organisations;

/// How many stand on a roll, and in how many units.
public record Counts(int voting, int advisory, int observer, int units) {

    public int members() {
        return voting + advisory + observer;
    }

    public int of(Standing standing) {
        return switch (standing) {
            case VOTING -> voting;
            case ADVISORY -> advisory;
            case OBSERVER -> observer;
        };
    }
}
