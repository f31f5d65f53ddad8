package org.regroup.platform.decisions.results;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.Finding;
import org.regroup.platform.decisions.certificates.CertificateView;
import org.regroup.platform.decisions.certificates.DecisionRecord;
import org.regroup.platform.decisions.certificates.Written;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;

/// A decision for its reader, once the vote is over.
///
/// @param known  certificates and rolls
/// @param result worked out from the certificates
public record ResultView(QuestionPage view, DecisionRecord known, DecisionResult result) {

    static ResultView of(QuestionPage view, DecisionRecord known) {
        return new ResultView(view, known, DecisionResult.of(known.certified()));
    }

    public List<Party> parties() {
        return view.question().parties();
    }

    public Optional<PartyResult> of(Party party) {
        return result.parties().stream().filter(one -> one.party().name().equals(party.name())).findFirst();
    }

    public boolean anyCertified() {
        return result.parties().stream().anyMatch(one -> one.certification().isPresent());
    }

    public List<ItemResult> clauses() {
        return result.joint().map(joint -> joint.items().stream().filter(ItemResult::separately).filter(one -> one.item() > 0)
                .toList()).orElse(List.of());
    }

    /// The whole, and every clause that did not go as the whole did or that somebody does not share.
    public List<ItemResult> weighed() {
        return result.joint().map(joint -> joint.items().stream()
                .filter(one -> one.item() == 0 || one.separately()
                        && (one.verdict().outcome() != result.outcome() || !one.binding().reserved().isEmpty()))
                .toList()).orElse(List.of());
    }

    /// Organisations that a clause does not bind though it carried.
    public List<ItemResult> reserved() {
        return clauses().stream()
                .filter(one -> one.verdict().outcome() == Outcome.CARRIED && !one.binding().reserved().isEmpty()).toList();
    }

    /// What is wrong with the certificates. Whether the votes still make them is worked out from the files, which have the votes.
    public List<Finding> findings() {
        return result.findings().stream().filter(CertificateView::withoutVotes).toList();
    }

    /// The organisations for which the reader may draw up a certificate, or one that corrects the one that holds.
    public List<Party> mayMake() {
        return parties().stream().filter(party -> view.reader().speaksFor().contains(party.organisation())
                && known.waiting(party.organisation()).isEmpty()).toList();
    }

    public boolean corrects(Party party) {
        return !known.signed(party.organisation()).isEmpty();
    }

    /// What waits for the reader's word.
    public List<Written> mayAttest() {
        var reader = view.reader();
        return known.written().stream().filter(one -> !one.signed() && !one.made().equals(reader.person())
                && (reader.speaksFor().contains(one.organisation()) || reader.keepsRoll().contains(one.organisation())))
                .toList();
    }
}
