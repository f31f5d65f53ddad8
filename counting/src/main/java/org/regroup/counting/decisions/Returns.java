package org.regroup.counting.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The certificates returned so far on one question.
///
/// @param affiliates   all that take part, as fixed before the vote
/// @param certificates by name; who is not in it has not returned one yet
/// @param casting      what settles a tie of all votes together
public record Returns(List<Affiliate> affiliates, Map<String, Certificate> certificates, Casting casting) {

    /// @throws IllegalArgumentException if a name stands twice, or a certificate is from somebody who does not take part
    public Returns {
        affiliates = List.copyOf(affiliates);
        certificates = Map.copyOf(certificates);
        Set<String> names = new HashSet<>();
        affiliates.forEach(a -> {
            if (!names.add(a.name()))
                throw new IllegalArgumentException(a.name() + " stands twice among those who take part");
        });
        certificates.keySet().stream().filter(n -> !names.contains(n)).findAny().ifPresent(n -> {
            throw new IllegalArgumentException(n + " returned a certificate and does not take part");
        });
    }

    public static Returns of(List<Affiliate> affiliates, Map<String, Certificate> certificates) {
        return new Returns(affiliates, certificates, new Casting.None());
    }

    public Optional<Certificate> of(Affiliate affiliate) {
        return Optional.ofNullable(certificates.get(affiliate.name()));
    }

    /// Those who speak as organisations.
    public List<Affiliate> organisations() {
        return affiliates.stream().filter(Affiliate::organised).toList();
    }

    /// Whose certificate is not in yet.
    public List<String> missing() {
        return affiliates.stream().map(Affiliate::name).filter(n -> !certificates.containsKey(n)).toList();
    }

    /// How each organisation decided for itself.
    public Verdict own(Affiliate affiliate) {
        return of(affiliate).map(affiliate.rule()::judge)
                .orElseGet(() -> new Verdict(Wording.own(affiliate.rule()), Outcome.OPEN,
                        Explanation.of(Saying.CERTIFICATE_MISSING, new Part.Name(affiliate.name())), Optional.empty(), List.of()))
                .named(affiliate.name());
    }

    Returns only(Set<String> names) {
        Map<String, Certificate> theirs = new HashMap<>(certificates);
        theirs.keySet().retainAll(names);
        return new Returns(affiliates.stream().filter(a -> names.contains(a.name())).toList(), theirs, casting);
    }

    Returns with(Map<String, Certificate> other) {
        return new Returns(affiliates, other, casting);
    }
}
