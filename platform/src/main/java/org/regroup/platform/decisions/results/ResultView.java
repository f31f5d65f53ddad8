package org.regroup.platform.decisions.results;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.Finding;
import org.regroup.platform.decisions.certificates.CastingVote;
import org.regroup.platform.decisions.certificates.CertificateView;
import org.regroup.platform.decisions.certificates.DecisionRecord;
import org.regroup.platform.decisions.certificates.Written;
import org.regroup.platform.decisions.dissents.Attached;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;

/// A decision for its reader, once the vote is over.
///
/// @param known    certificates and rolls
/// @param result   worked out from the certificates
/// @param dissents that stand beside it
public record ResultView(QuestionPage view, DecisionRecord known, DecisionResult result, List<Attached> dissents) {

    static ResultView of(QuestionPage view, DecisionRecord known, List<Attached> dissents) {
        return new ResultView(view, known, DecisionResult.of(known.certified()),
                dissents.stream().filter(Attached::stands).toList());
    }

    /// What stands beside an item.
    ///
    /// @param attached reservations and reports
    /// @param silent   organisations that it does not bind and that have not said why
    public record Beside(int item, Outcome outcome, List<Attached> attached, List<Party> silent) {}

    /// The items beside which something stands, the whole first.
    public List<Beside> beside() {
        return result.joint().stream().flatMap(joint -> joint.items().stream()).filter(ItemResult::separately)
                .map(item -> new Beside(item.item(), item.verdict().outcome(),
                        dissents.stream().filter(one -> one.item() == item.item()).toList(), silent(item)))
                .filter(one -> !one.attached().isEmpty() || !one.silent().isEmpty()).toList();
    }

    /// Who has not agreed to the whole is named beside the whole only, not again beside every clause.
    private List<Party> silent(ItemResult item) {
        if (item.verdict().outcome() != Outcome.CARRIED) {
            return List.of();
        }
        var whole = result.joint().orElseThrow().whole();
        return parties().stream().filter(party -> item.binding().reserved().contains(party.name()))
                .filter(party -> item.item() == 0 || !whole.binding().reserved().contains(party.name()))
                .filter(party -> dissents.stream().noneMatch(
                        one -> one.item() == item.item() && party.organisation().equals(one.organisation())))
                .toList();
    }

    /// The same for another reader.
    ResultView seenBy(QuestionPage other) {
        return new ResultView(other, known, result, dissents);
    }

    /// For how many days certificates are overdue; 0 while there is time.
    public long daysLate() {
        var late = Duration.between(view.question().terms().certificatesUntil(), view.now());
        return late.isNegative() ? 0 : late.toDays() + 1;
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

    /// The items on which this organisation's chair is asked, once somebody has tried to certify a tie.
    public List<Integer> chair(Party party) {
        var typed = view.typed();
        return !typed.text("under").equals(party.organisation().toString())
                ? List.of()
                : IntStream.range(0, view.question().items()).boxed()
                        .filter(item -> typed.values().containsKey(CastingVote.field(item))
                                || typed.grounds().stream().anyMatch(one -> one.field().equals(CastingVote.field(item))))
                        .toList();
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
