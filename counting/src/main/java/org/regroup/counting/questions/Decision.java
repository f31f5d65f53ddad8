package org.regroup.counting.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A question with everything needed to work out again what was decided.
///
/// @param returns  in the order of the parties, whatever order they came in
/// @param dissents printed wherever the decision is printed; they decide nothing
public record Decision(Terms terms, List<PartyReturn> returns, List<Dissent> dissents) {

    public Decision {
        List<String> names = terms.parties().stream().map(Party::name).toList();
        List<PartyReturn> sorted = new ArrayList<>(returns);
        sorted.sort(Comparator.comparingInt((PartyReturn r) -> place(names, r.organisation()))
                .thenComparing(PartyReturn::organisation));
        returns = List.copyOf(sorted);
        dissents = List.copyOf(dissents);
    }

    /// Before anybody has answered.
    public static Decision of(Terms terms) {
        return new Decision(terms, List.of(), List.of());
    }

    /// The same with this answer in place of an earlier one of the same organisation.
    public Decision with(PartyReturn given) {
        List<PartyReturn> all = new ArrayList<>(returns);
        all.removeIf(r -> r.organisation().equals(given.organisation()));
        all.add(given);
        return new Decision(terms, all, dissents);
    }

    public Decision with(List<Dissent> given) {
        return new Decision(terms, returns, given);
    }

    /// What an organisation has answered so far.
    public Optional<PartyReturn> returnOf(Party party) {
        return returns.stream().filter(r -> r.organisation().equals(party.name())).findFirst();
    }

    private static int place(List<String> names, String name) {
        int place = names.indexOf(name);
        return place < 0 ? names.size() : place;
    }
}
