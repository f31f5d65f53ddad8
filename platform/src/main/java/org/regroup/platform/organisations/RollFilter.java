package org.regroup.platform.organisations;

import org.jspecify.annotations.Nullable;

/// Which part of a roll is looked at.
///
/// @param search   part of a name or address, empty for all
public record RollFilter(String search, @Nullable Standing standing, @Nullable UnitId unit) {

    public static final RollFilter ALL = new RollFilter("", null, null);
}
