package org.regroup.platform.alliances;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// The organisation that is asked to come in.
public sealed interface Invitee {

    /// One that is known on this server.
    record Known(OrganisationId organisation) implements Invitee {}

    /// One that answers by a link; it may have to be founded here first.
    ///
    /// @param called how the proposer names it
    record ByLink(String called) implements Invitee {}

    /// Which organisation it is, as far as one knows beforehand.
    default @Nullable OrganisationId known() {
        return switch (this) {
            case Known(var organisation) -> organisation;
            case ByLink _ -> null;
        };
    }
}
