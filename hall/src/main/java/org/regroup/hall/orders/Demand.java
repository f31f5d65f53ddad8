package org.regroup.hall.orders;

/// Who may demand that a vote is taken in a surer way.
///
/// @param delegates so many together
/// @param anyOrganisation whether the delegation of one organisation may demand it alone
public record Demand(Rung rung, int delegates, boolean anyOrganisation) {

    public Demand {
        if (delegates < 1) {
            throw new IllegalArgumentException("somebody has to demand it");
        }
    }
}
