package org.regroup.platform.organisations;

/// How many could vote today: voting members, those of them with a delegate's mandate, and units with voting members.
///
/// @param carried members for whom the delegates stand together
public record Electors(int members, int delegates, int units, int carried) {

    /// Votes on the roll of those who decide; of a body its seats.
    public int of(Procedure procedure) {
        return switch (procedure.electorate()) {
            case MEMBERS -> members;
            case DELEGATES -> procedure.weight() == CardWeight.ONE ? delegates : carried;
            case UNITS -> units;
            case BODY -> procedure.seats();
        };
    }
}
