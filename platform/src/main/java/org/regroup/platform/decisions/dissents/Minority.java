package org.regroup.platform.decisions.dissents;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.platform.decisions.questions.Party;

/// On what an organisation was in the minority, by its own certificate.
final class Minority {

    private Minority() {}

    /// By item: a reservation where it did not agree to what the others may carry, a report where it agreed to what fell. As long
    /// as others are still to certify, who has not agreed may already say why.
    static Map<Integer, Dissent.Kind> of(DecisionResult result, Party party) {
        var kinds = new TreeMap<Integer, Dissent.Kind>();
        result.joint().stream().flatMap(joint -> joint.items().stream()).filter(ItemResult::separately)
                .forEach(item -> kind(result, party, item).ifPresent(kind -> kinds.put(item.item(), kind)));
        return kinds;
    }

    private static Optional<Dissent.Kind> kind(DecisionResult result, Party party, ItemResult item) {
        var own = result.parties().stream().filter(one -> one.party().name().equals(party.name()))
                .flatMap(one -> one.item(item.item()).stream()).map(one -> one.verdict().outcome()).findFirst();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return switch (item.verdict().outcome()) {
            case CARRIED, OPEN -> own.get() == Outcome.NOT_CARRIED ? Optional.of(Dissent.Kind.RESERVATION) : Optional.empty();
            case NOT_CARRIED -> own.get() == Outcome.CARRIED ? Optional.of(Dissent.Kind.MINORITY_REPORT) : Optional.empty();
        };
    }
}
