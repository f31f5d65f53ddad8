package org.regroup.platform.decisions.certificates;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Terms;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;

/// One certificate for its reader.
///
/// @param terms   what was fixed before the vote
/// @param shown   the one that is read
/// @param all     of this organisation, signed, in the order of their numbers; the last one holds
/// @param items   what it says on each item and what that comes to by the organisation's own rule, the whole first
/// @param tellers who counted by hand; empty where nobody did
public record CertificateView(Question question, Party party, Terms terms, Certification shown, List<Certification> all,
        List<OwnResult> items, List<Finding> findings, List<String> tellers) {

    public static CertificateView of(DecisionRecord record, Party party, Certification shown, List<Certification> all,
            List<String> tellers) {
        var until = all.stream().filter(one -> one.number() <= shown.number()).toList();
        var result = DecisionResult.of(Decision.of(record.terms())
                .with(new PartyReturn(party.name(), new Returned.None(), until)));
        var own = result.parties().stream().filter(one -> one.party().name().equals(party.name())).findFirst().orElseThrow();
        return new CertificateView(record.question(), party, record.terms(), shown, all, own.items(),
                result.findings().stream().filter(one -> one.where().equals(party.name()))
                        .filter(CertificateView::withoutVotes).toList(),
                tellers);
    }

    /// Whether the votes still make the certificate is worked out from the export, which has the votes.
    public static boolean withoutVotes(Finding finding) {
        return switch (finding.kind()) {
            case OTHER_RETURNED, DOES_NOT_ADD_UP -> false;
            case Finding.Kind _ -> true;
        };
    }

    public boolean holds() {
        return shown.equals(all.getLast());
    }

    /// The one that took its place.
    public Optional<Certification> replaced() {
        return all.stream().filter(one -> one.number() == shown.number() + 1).findFirst();
    }

    /// Whether its votes stand for unlike numbers of members, so that people are told besides votes.
    public boolean carriesPeople() {
        return items.stream().anyMatch(one -> !one.certificate().people().equals(one.certificate().votes()));
    }

    /// The whole, and every clause that was answered in another way.
    public List<OwnResult> apart() {
        return items.stream().filter(one -> one == items.getFirst() || !alike(items.getFirst(), one)).toList();
    }

    /// The clauses answered as the whole was.
    public List<Integer> asTheWhole() {
        return items.stream().skip(1).filter(one -> alike(items.getFirst(), one)).map(one -> one.certificate().item()).toList();
    }

    private static boolean alike(OwnResult one, OwnResult other) {
        return one.certificate().votes().equals(other.certificate().votes())
                && one.certificate().people().equals(other.certificate().people())
                && one.certificate().objects() == other.certificate().objects() && one.verdict().equals(other.verdict());
    }

    /// Where this certificate, or another of the same organisation, is read.
    public String href(Certification which) {
        return href(question, party, which);
    }

    /// The one that holds is read at the address without a number, so that a link leads to it whatever is corrected.
    public String now() {
        return question.href() + "/certificates/" + party.organisation();
    }

    static String href(Question question, Party party, Certification which) {
        return question.href() + "/certificates/" + party.organisation() + "/" + which.number();
    }
}
