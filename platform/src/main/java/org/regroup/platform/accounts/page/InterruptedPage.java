package org.regroup.platform.accounts.page;

import java.util.List;

/// A form arrived and nobody was signed in: nothing is saved, and what was typed is handed back.
///
/// @param action where the form was going
/// @param back   the page it stood on
/// @param signIn the address of the sign-in page that leads back there
/// @param fields everything that was in the form
public record InterruptedPage(String action, String back, String signIn, List<Field> fields) {

    /// @param typed whether a person is likely to have written this
    public record Field(String name, String value, boolean typed) {}
}
