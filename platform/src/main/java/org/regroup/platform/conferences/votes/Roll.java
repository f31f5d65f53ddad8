package org.regroup.platform.conferences.votes;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.decisions.Affiliate;

/// Who may vote, frozen when the vote was opened. Whoever sat down later votes from the next one on.
///
/// @param delegations in the order of their names, those of no organisation last
/// @param voters      the key of the delegation by the number of the delegate
public record Roll(List<Delegation> delegations, SortedMap<String, String> voters) {

    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    public Roll {
        delegations = delegations.stream()
                .sorted(Comparator.comparing(Delegation::organised).reversed().thenComparing(Delegation::name)).toList();
        var sorted = new TreeMap<String, String>(BY_NUMBER);
        sorted.putAll(voters);
        voters = Collections.unmodifiableSortedMap(sorted);
    }

    static Roll of(List<Delegation> delegations, Map<String, String> voters) {
        return new Roll(delegations, new TreeMap<>(voters));
    }

    public boolean votes(String who) {
        return voters.containsKey(who);
    }

    /// The key of the delegation for which somebody votes.
    public Optional<String> delegationOf(String who) {
        return Optional.ofNullable(voters.get(who));
    }

    public Optional<Delegation> delegation(String key) {
        return delegations.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public int size() {
        return voters.size();
    }

    List<Affiliate> affiliates() {
        return delegations.stream().map(Delegation::affiliate).toList();
    }
}
