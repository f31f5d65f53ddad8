package org.regroup.counting.questions;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// What was fixed and public before anybody voted. Every certificate is signed over the digest of these, so that none of
/// them can be changed afterwards without the keys of all who answered.
///
/// @param rule    the joint rule as text; see [org.regroup.counting.decisions.Rules]
/// @param cap     above which no organisation counts where a weighing with a cap is shown, such as 2/5
/// @param seed    for lots, where a rule lets a lot settle a tie; published beforehand
/// @param parties in the order in which they are named everywhere
public record Terms(Question question, String rule, Rational cap, Optional<String> seed, List<Party> parties) {

    public Terms {
        parties = List.copyOf(parties);
    }

    public Optional<Party> party(String name) {
        return parties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// SHA-256 of the canonical JSON of these terms, in hexadecimal; see [Canonical].
    public String sha256() {
        return Canonical.sha256(Canonical.bytes(this));
    }
}
