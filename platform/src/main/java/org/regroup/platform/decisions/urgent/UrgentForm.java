package org.regroup.platform.decisions.urgent;

import java.util.Locale;

/// What a mandated person can do with an urgent statement; each has a form of its own.
public enum UrgentForm {
    /// sign what another organisation has proposed, which publishes it
    CONFIRM,
    /// say that the organisation does not sign the proposal
    DECLINE,
    /// sign what has been published
    SIGN,
    /// say beside it why the organisation does not say this
    DISSENT,
    /// take back a signature, a dissent, or one's own proposal
    WITHDRAW;

    /// The word in addresses and in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean beforePublished() {
        return this == CONFIRM || this == DECLINE || this == WITHDRAW;
    }

    /// Whether it says something in the organisation's name, on some basis.
    public boolean speaks() {
        return this == CONFIRM || this == SIGN || this == DISSENT;
    }
}
