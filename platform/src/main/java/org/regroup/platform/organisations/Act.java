package org.regroup.platform.organisations;

/// What nobody does for an organisation without a mandate that permits it.
public enum Act {
    /// See the roll, invite, import, change standings and units, strike off.
    KEEP_ROLL,
    /// Grant a mandate to another member, end one early.
    GRANT_MANDATES,
    /// Change what the organisation says about itself.
    EDIT_PAGE,
    /// Propose, confirm, accept and leave in an alliance.
    SPEAK_IN_ALLIANCES,
    /// Place and lift holds under the organisation's name.
    PLACE_HOLDS
}
