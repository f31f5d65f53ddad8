package org.regroup.platform.motions.amending;

import java.util.Locale;

import org.regroup.texts.Rebase;

/// Whether an open amendment can stand on the text as it is now.
public enum Standing {

    /// as it was written
    CLEAN,
    /// at other places, or without a part that is so already
    SHIFTED,
    /// all it wants is so already
    SATISFIED,
    /// what it would change has been taken out
    MOOT,
    /// the words it would change have been changed otherwise
    CONFLICTED;

    /// @param waits whether it amends another that is still open, so that words of that are no conflict
    static Standing of(Rebase rebase, boolean waits) {
        return switch (rebase) {
            case Rebase.Clean _ -> CLEAN;
            case Rebase.Shifted _ -> SHIFTED;
            case Rebase.AlreadySatisfied _ -> SATISFIED;
            case Rebase.Moot(var regions) -> waits && Proposal.waitsOnly(regions) ? CLEAN : MOOT;
            case Rebase.Conflicted(var regions, _) -> waits && Proposal.waitsOnly(regions) ? CLEAN : CONFLICTED;
        };
    }

    /// Whether its mover must re-word or withdraw it.
    public boolean waitsForMover() {
        return this == MOOT || this == CONFLICTED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
