package org.regroup.platform.organisations;

/// What came of following an invitation.
public sealed interface Joining {

    record Joined(OrganisationId organisation) implements Joining {}

    record AlreadyMember(OrganisationId organisation) implements Joining {}

    /// The link lets nobody in any more.
    record Closed(Invitation.State state) implements Joining {}
}
