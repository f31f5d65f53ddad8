package org.regroup.platform.conferences.votes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.votes.CountRepository.Entered;

/// What tellers entered and what does not fit.
public record Sheets(VoteView view, List<Entered> entered, List<Discrepancy> found) {

    /// Not before there is something to compare, so that nobody counts by what another wrote.
    public boolean shown() {
        return entered.size() > 1;
    }

    /// Whether the figures of the sheets are kept from everybody but those who count: so few secret papers, or so few ballots
    /// on line beside them, would say who voted how, since it is written down who took one.
    public boolean hides() {
        var onLine = view.reconciled().map(Reconciliation::ballots).orElse(List.of());
        return view.vote().secret() && !view.counts() && !view.chairs() && entered.stream()
                .flatMap(one -> one.sheet().hands().stream()).anyMatch(hands -> Published.exposes(hands, onLine));
    }

    public Optional<Entered> of(@Nullable PersonId teller) {
        return entered.stream().filter(one -> one.teller() != null && one.teller().equals(teller)).findFirst();
    }
}
