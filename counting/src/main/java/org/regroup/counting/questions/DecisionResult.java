package org.regroup.counting.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.decisions.Agreement;
import org.regroup.counting.decisions.Binding;
import org.regroup.counting.decisions.Casting;
import org.regroup.counting.decisions.Certificate;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.decisions.Returns;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings;
import org.regroup.counting.questions.Finding.Kind;

/// A decision worked out again from what was fixed and what came back.
///
/// @param findings what does not add up; empty if everything does
/// @param parties  in the order of the terms
/// @param joint    the joint result; empty if rules or parties cannot be read, of which the findings tell
public record DecisionResult(Decision decision, List<Finding> findings, List<PartyResult> parties, Optional<Joint> joint) {

    /// What one of those asked returned.
    ///
    /// @param certification the one that holds; empty if none is in, or if it cannot be true
    /// @param items         what it says on each item, the whole first; empty without a certificate
    public record PartyResult(Party party, Optional<Certification> certification, List<OwnResult> items) {

        public PartyResult {
            items = List.copyOf(items);
        }

        public Optional<OwnResult> item(int item) {
            return items.stream().filter(i -> i.certificate().item() == item).findFirst();
        }
    }

    /// How one of those asked decided on one item by its own rule.
    public record OwnResult(ItemCertificate certificate, Verdict verdict) {}

    /// What all decided together.
    ///
    /// @param items the whole, then every clause of the text
    public record Joint(JointRule rule, List<ItemResult> items, Agreement agreement) {

        public Joint {
            items = List.copyOf(items);
        }

        public ItemResult whole() {
            return items.getFirst();
        }
    }

    /// What all decided on one item.
    ///
    /// @param item       0 for the whole, otherwise the clause
    /// @param separately whether it was voted on by itself; otherwise the vote on the whole stands for it
    /// @param binding    whom it binds if it carried
    /// @param weighings  the same votes under the usual other rules
    public record ItemResult(int item, String title, boolean separately, Verdict verdict, Binding binding,
            Weighings weighings) {}

    public DecisionResult {
        findings = List.copyOf(findings);
        parties = List.copyOf(parties);
    }

    public static DecisionResult of(Decision decision) {
        Terms terms = decision.terms();
        TermsCheck check = TermsCheck.of(terms);
        List<Finding> findings = new ArrayList<>(check.findings());
        findings.addAll(returns(decision));
        Optional<List<Affiliate>> affiliates = check.affiliates();
        List<PartyResult> parties = new ArrayList<>();
        for (int i = 0; i < terms.parties().size(); i++) {
            Party party = terms.parties().get(i);
            int place = i;
            parties.add(party(decision, party, affiliates.map(a -> a.get(place))));
        }
        Optional<Joint> joint = check.rule()
                .flatMap(rule -> affiliates.map(all -> joint(decision.terms(), rule, all, parties)));
        return new DecisionResult(decision, findings, parties, joint);
    }

    private static List<Finding> returns(Decision decision) {
        Terms terms = decision.terms();
        String digest = terms.sha256();
        List<Finding> findings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PartyReturn given : decision.returns()) {
            if (!names.add(given.organisation()))
                findings.add(Finding.of(Kind.RETURNED_TWICE, given.organisation()));
            terms.party(given.organisation()).ifPresentOrElse(
                    party -> findings.addAll(ReturnsCheck.of(terms, digest, party, given)),
                    () -> findings.add(Finding.of(Kind.STRANGER, given.organisation())));
        }
        return findings;
    }

    private static PartyResult party(Decision decision, Party party, Optional<Affiliate> affiliate) {
        Optional<Certification> usable = decision.returnOf(party).flatMap(PartyReturn::certification)
                .filter(c -> c.item(0).isPresent()
                        && c.items().stream().allMatch(i -> i.votes().problems().isEmpty() && i.people().problems().isEmpty()));
        if (usable.isEmpty() || affiliate.isEmpty())
            return new PartyResult(party, usable, List.of());
        List<OwnResult> items = usable.get().items().stream().map(item -> new OwnResult(item,
                affiliate.get().rule().judge(certificate(decision.terms(), affiliate.get(), item)))).toList();
        return new PartyResult(party, usable, items);
    }

    private static Certificate certificate(Terms terms, Affiliate affiliate, ItemCertificate item) {
        return new Certificate(item.votes().votes(), item.people().votes(), casting(terms, affiliate, item), item.objects());
    }

    private static Casting casting(Terms terms, Affiliate affiliate, ItemCertificate item) {
        if (TermsCheck.drawsLots(affiliate.rule()))
            return lot(terms, affiliate.name() + "/" + item.item());
        return item.chair().<Casting>map(Casting.Chair::new).orElseGet(Casting.None::new);
    }

    /// Each tie draws from its own ticket, so that one seed does not settle all of them alike.
    private static Casting lot(Terms terms, String ticket) {
        return terms.seed().<Casting>map(seed -> new Casting.ByLot(seed + "/" + ticket)).orElseGet(Casting.None::new);
    }

    private static Joint joint(Terms terms, JointRule rule, List<Affiliate> affiliates, List<PartyResult> parties) {
        Question question = terms.question();
        Returns whole = new Returns(affiliates, certificates(terms, affiliates, parties, 0), lot(terms, "0"));
        List<Returns> clauses = IntStream.rangeClosed(1, question.clauses().size())
                .mapToObj(clause -> Agreement.onClause(whole,
                        question.items().contains(clause) ? certificates(terms, affiliates, parties, clause) : Map.of(),
                        lot(terms, String.valueOf(clause))))
                .toList();
        Agreement agreement = Agreement.of(rule, clauses);
        List<ItemResult> items = new ArrayList<>();
        items.add(new ItemResult(0, question.title(), true, rule.judge(whole), Binding.of(whole), weighings(terms, rule, whole)));
        for (Agreement.Clause clause : agreement.clauses())
            items.add(new ItemResult(clause.number(), question.title(clause.number()), question.items().contains(clause.number()),
                    clause.verdict(), clause.binding(), weighings(terms, rule, clauses.get(clause.number() - 1))));
        return new Joint(rule, items, agreement);
    }

    private static Weighings weighings(Terms terms, JointRule rule, Returns returns) {
        return Weighings.of(rule, returns, Majority.simple(), terms.cap());
    }

    private static Map<String, Certificate> certificates(Terms terms, List<Affiliate> affiliates, List<PartyResult> parties,
            int item) {
        Map<String, Certificate> certificates = new HashMap<>();
        for (int i = 0; i < parties.size(); i++) {
            Affiliate affiliate = affiliates.get(i);
            parties.get(i).certification().flatMap(c -> c.item(item))
                    .ifPresent(c -> certificates.put(affiliate.name(), certificate(terms, affiliate, c)));
        }
        return certificates;
    }

    /// Whether ballots make the certificates, signatures verify and everything else agrees.
    public boolean addsUp() {
        return findings.isEmpty();
    }

    /// Of the text as a whole; open where it cannot be judged.
    public Outcome outcome() {
        return joint.map(j -> j.whole().verdict().outcome()).orElse(Outcome.OPEN);
    }

    /// Whose certificate is missing, by name.
    public List<String> pending() {
        return parties.stream().filter(p -> p.certification().isEmpty()).map(p -> p.party().name()).toList();
    }

    /// What is wrong with a text that somebody holds in hand: empty if it is one of those whose hash was fixed.
    ///
    /// @param name   by which messages call it
    /// @param sha256 of its bytes, in hexadecimal
    public List<Finding> text(String name, String sha256) {
        List<Question.HashedText> texts = decision.terms().question().texts();
        if (texts.isEmpty())
            return List.of(Finding.of(Kind.TEXT_WITHOUT_HASH, "", name));
        return texts.stream().anyMatch(t -> t.sha256().equals(sha256))
                ? List.of()
                : List.of(Finding.of(Kind.OTHER_TEXT, "", name, sha256));
    }
}
