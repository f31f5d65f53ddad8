package org.regroup.counting.report;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings.Weighing;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.questions.ItemCertificate;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Question;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Sheet;
import org.regroup.counting.questions.Tally;
import org.regroup.counting.questions.Terms;

/// A decision as plain text, with its whole arithmetic: the same decision gives the same text.
public final class DecisionText {

    private static final String INDENT = "  ";

    private final DecisionResult result;
    private final DecisionWords words;
    private final TextLines lines = new TextLines();

    private DecisionText(DecisionResult result) {
        this.result = result;
        this.words = new DecisionWords(result);
    }

    public static String of(DecisionResult result) {
        DecisionText text = new DecisionText(result);
        text.write();
        return text.lines.toString();
    }

    private void write() {
        head();
        findings();
        certificates();
        joint();
        clauses();
        dissents();
        weighings();
        again();
    }

    private void head() {
        Question question = result.decision().terms().question();
        lines.paragraph("", "Decision " + question.number() + ": " + question.title());
        lines.line(question.holder().name());
        lines.line("");
        lines.paragraph("", words.outcome());
        lines.line("");
        DecisionWords.Mandate mandate = words.mandate();
        lines.paragraph("Who decided         ", DecisionWords.capital(mandate.who()));
        lines.paragraph("How many took part  ", mandate.tookPart());
        lines.paragraph("Under what rule     ", mandate.rule());
        lines.paragraph("Until when          ", mandate.until());
        lines.line("");
        words.times().forEach(said -> lines.paragraph("", said));
    }

    private void findings() {
        if (result.addsUp())
            return;
        lines.heading("WHAT DOES NOT ADD UP");
        for (Finding finding : result.findings())
            lines.paragraph("- ", finding.toString());
    }

    private void certificates() {
        lines.heading("CERTIFICATES");
        for (PartyResult party : result.parties())
            certificate(party);
    }

    private void certificate(PartyResult each) {
        Party party = each.party();
        lines.heading(party.name() + (each.items().isEmpty()
                ? ": not certified yet"
                : ": " + outcome(each.items().getFirst())));
        lines.paragraph(INDENT, DecisionWords.rule(party));
        lines.paragraph(INDENT, words.procedure(party));
        if (party.notAsked() > 0)
            lines.paragraph(INDENT, DecisionWords.number(Rational.of(party.notAsked()))
                    + (party.notAsked() == 1 ? " member was" : " members were") + " not asked themselves.");
        each.items().stream().filter(i -> i == each.items().getFirst() || !same(each.items().getFirst(), i))
                .forEach(i -> item(party, i));
        if (each.items().size() > 1)
            lines.paragraph(INDENT, asTheWhole(each));
        each.certification().ifPresent(this::signed);
        result.decision().returnOf(party).ifPresent(given -> {
            lines.paragraph(INDENT, made(given.returned()));
            given.certifications().forEach(c -> c.correction().ifPresent(correction -> lines.paragraph(INDENT,
                    "Certificate " + c.number() + " corrects certificate " + correction.number() + ": " + correction.reason())));
        });
    }

    private static String outcome(OwnResult item) {
        return switch (item.verdict().outcome()) {
            case CARRIED -> "agreed";
            case NOT_CARRIED -> "did not agree";
            case OPEN -> "open";
        };
    }

    private static boolean same(OwnResult one, OwnResult other) {
        return one.certificate().votes().equals(other.certificate().votes())
                && one.certificate().people().equals(other.certificate().people())
                && one.certificate().objects() == other.certificate().objects() && one.verdict().equals(other.verdict());
    }

    /// How votes that count together were cast one by one, where that is known.
    private Optional<Sheet> apart(Party party, int item) {
        return !party.card().bloc()
                ? Optional.empty()
                : result.decision().returnOf(party).map(PartyReturn::returned).filter(Returned.Ballots.class::isInstance)
                        .flatMap(returned -> Tally.of(result.decision().terms().question().items(), party.roll(), returned)
                                .stream().filter(i -> i.item() == item).findFirst())
                        .map(ItemCertificate::votes);
    }

    private void item(Party party, OwnResult item) {
        int number = item.certificate().item();
        lines.paragraph(INDENT + (number == 0 ? "The whole: " : "Clause " + number + ": "),
                DecisionWords.figures(item.certificate().votes()) + ".");
        apart(party, number).ifPresent(votes -> lines.paragraph(INDENT + INDENT + "As cast, one by one: ",
                DecisionWords.figures(votes) + "."));
        if (!item.certificate().people().equals(item.certificate().votes()))
            lines.paragraph(INDENT + INDENT + "In people: ", DecisionWords.figures(item.certificate().people()) + ".");
        lines.paragraph(INDENT + INDENT, DecisionWords.shares(item.certificate().votes()));
        verdict(item.verdict(), 2);
        if (item.certificate().objects())
            lines.paragraph(INDENT + INDENT, "It objects formally.");
    }

    private static String asTheWhole(PartyResult party) {
        List<Integer> same = party.items().stream().filter(i -> i.certificate().item() > 0 && same(party.items().getFirst(), i))
                .map(i -> i.certificate().item()).toList();
        return same.isEmpty() ? "No clause was answered as the whole was." : "As the whole: " + DecisionWords.clauses(same) + ".";
    }

    private void signed(Certification certification) {
        String attested = certification.attested().isEmpty()
                ? "attested by nobody"
                : "attested by " + Figures.listed(certification.attested());
        lines.paragraph(INDENT,
                "Certificate " + certification.number() + ", " + words.moment(certification.at()) + ", " + attested
                        + (certification.signature().isEmpty() ? ", not signed." : ", signed."));
    }

    static String made(Returned returned) {
        return switch (returned) {
            case Returned.Ballots ballots -> "Made of " + DecisionWords.number(Rational.of(ballots.ballots().size()))
                    + (ballots.ballots().size() == 1 ? " single ballot." : " single ballots.");
            case Returned.Meeting meeting -> "Counted in a meeting"
                    + (meeting.tellers().isEmpty() ? "." : " by " + Figures.listed(meeting.tellers()) + ".");
            case Returned.None() -> "Only its certificate is here: what it was counted from is not.";
        };
    }

    /// With all its parts.
    private void verdict(Verdict verdict, int depth) {
        lines.paragraph(INDENT.repeat(depth), DecisionWords.said(verdict));
        verdict.parts().forEach(p -> verdict(p, depth + 1));
    }

    private void joint() {
        if (result.joint().isEmpty())
            return;
        lines.heading("JOINT RESULT");
        for (List<ItemResult> group : words.groups()) {
            lines.heading(DecisionWords.called(group));
            verdict(group.getFirst().verdict(), 1);
        }
    }

    private void clauses() {
        if (result.joint().isEmpty() || result.decision().terms().question().clauses().isEmpty())
            return;
        lines.heading("CLAUSE BY CLAUSE");
        for (ItemResult item : result.joint().get().items().subList(1, result.joint().get().items().size())) {
            lines.paragraph(TextLines.right(String.valueOf(item.item()), 3) + "  ", item.title());
            lines.paragraph("     ", DecisionWords.fate(item));
        }
    }

    private void dissents() {
        if (result.decision().dissents().isEmpty())
            return;
        lines.heading("BESIDE IT");
        for (Dissent dissent : result.decision().dissents()) {
            lines.heading(DecisionWords.title(dissent) + ": " + dissent.title());
            if (!dissent.text().isEmpty())
                dissent.text().lines().forEach(line -> lines.paragraph(INDENT, line));
        }
    }

    private void weighings() {
        if (result.joint().isEmpty())
            return;
        lines.heading("THE SAME VOTES UNDER OTHER RULES");
        lines.paragraph("",
                "Only one rule binds; it was fixed before the vote. The others are here so that nobody can say they were "
                        + "not told.");
        for (List<ItemResult> group : words.groups()) {
            lines.heading(DecisionWords.called(group) + ". " + DecisionWords.flips(group.getFirst()));
            for (Weighing weighing : group.getFirst().weighings().all())
                weighing(weighing);
        }
    }

    private void weighing(Weighing weighing) {
        lines.line(INDENT + TextLines.left(DecisionWords.weighing(weighing), 44)
                + TextLines.left(DecisionWords.outcome(weighing), 13)
                + TextLines.right(DecisionWords.share(weighing), 8) + (weighing.flips() ? "  flips" : ""));
        lines.paragraph(INDENT + INDENT + INDENT, weighing.verdict().words());
    }

    private void again() {
        Terms terms = result.decision().terms();
        lines.heading("TO WORK IT OUT AGAIN");
        lines.paragraph("",
                "./regroup decide FILE.json prints this again from the published file. Every certificate is signed over "
                        + "what was fixed before the vote, whose SHA-256 is");
        lines.line(terms.sha256());
        lines.line("Joint rule: " + terms.rule());
        for (Party party : terms.parties())
            lines.paragraph("Rule of " + party.name() + ": ", party.rule());
        terms.seed().ifPresent(seed -> lines.paragraph("Seed for lots: ", seed));
        terms.question().texts().forEach(text -> lines.line("Text " + text.name() + ": SHA-256 " + text.sha256()));
    }
}
