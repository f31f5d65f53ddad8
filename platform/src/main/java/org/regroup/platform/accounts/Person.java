package org.regroup.platform.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody who has an account on this server.
///
/// @param id        who it is
/// @param email     where this person gets mail; null once erased
/// @param name      the name shown to others where somebody speaks openly
/// @param pseudonym the name shown where a dialogue asks for no more
/// @param language  the language this person reads
public record Person(PersonId id, @Nullable String email, String name, String pseudonym, Locale language) {}
