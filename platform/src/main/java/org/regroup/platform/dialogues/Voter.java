package org.regroup.platform.dialogues;

import org.regroup.platform.accounts.PersonId;

/// Who asks a dialogue for something. Controllers take one as an argument where `{dialogue}` stands in the address.
public sealed interface Voter {

    /// Somebody signed in.
    record Known(PersonId person) implements Voter {}

    /// A browser that took part by the link of the dialogue, without an account.
    record Browser(String token) implements Voter {}

    /// Neither.
    record Stranger() implements Voter {}
}
