package org.regroup.platform.accounts;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

import org.regroup.platform.shared.Visitor;

/// The person behind a signed-in request; controllers take one as an argument.
///
/// A page that needs somebody signed in takes `SignedIn`; one that greets strangers too takes `@Nullable SignedIn`.
///
/// @param id   who it is
/// @param name the name this person shows to others
public record SignedIn(PersonId id, String name) implements Visitor, AuthenticatedPrincipal, Serializable {

    @Override
    public boolean signedIn() {
        return true;
    }

    /// What sessions and passkeys know this person by. Not a `java.security.Principal`, which Spring MVC would look for in the
    /// request instead of asking [SignedInArgument].
    @Override
    public String getName() {
        return id.value().toString();
    }
}
