package org.regroup.platform.accounts;

import java.io.Serializable;
import java.security.Principal;

import org.regroup.platform.shared.Visitor;

/// The person behind a signed-in request; controllers take one as an argument.
///
/// A page that needs somebody signed in takes `SignedIn`; one that greets strangers too takes `@Nullable SignedIn`.
///
/// @param id   who it is
/// @param name the name this person shows to others
public record SignedIn(PersonId id, String name) implements Visitor, Principal, Serializable {

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public String getName() {
        return id.value().toString();
    }
}
