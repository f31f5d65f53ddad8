package org.regroup.counting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.English;
import org.regroup.counting.decisions.Explanation;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.decisions.Part;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.decisions.Saying;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings.Weighing;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.PartyResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.Question;
import org.regroup.counting.questions.Sheet;
import org.regroup.counting.questions.Terms;

/// What a decision says, in English.
public final class DecisionWords {

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");

    private final DecisionResult result;
    private final Terms terms;

    public DecisionWords(DecisionResult result) {
        this.result = result;
        this.terms = result.decision().terms();
    }

    /// Who decided, how many took part of how many, under what rule, until when: carried into every quotation.
    public record Mandate(String who, String tookPart, String rule, String until) {

        /// In one line.
        @Override
        public String toString() {
            return "Decided by " + who + ". Took part: " + tookPart + ". Rule: " + rule + " " + until;
        }
    }

    public Mandate mandate() {
        return new Mandate(Figures.listed(result.parties().stream().map(p -> who(p.party())).toList()),
                Figures.listed(result.parties().stream().map(DecisionWords::tookPart).toList()),
                rule() + " Fixed on " + day(terms.question().put().fixedAt()) + ", before voting.", until());
    }

    String rule() {
        long organisations = terms.parties().stream().filter(Party::organised).count();
        return sentence(result.joint().map(j -> j.rule().words((int) organisations)).orElse(terms.rule()));
    }

    /// Of a party, as text where it cannot be read.
    static String rule(Party party) {
        return sentence(Rules.parseOwn(party.rule()) instanceof Rules.Parsed.Read<?>
                ? Rules.parseOwn(party.rule()).rule().words()
                : party.rule());
    }

    /// `members of Circle`, `the regional council of Union Region`.
    private static String who(Party party) {
        return party.organised() ? electors(party) + " of " + party.name() : party.name();
    }

    /// What those who vote are called.
    static String electors(Party party) {
        return party.card().called().orElse(switch (party.card().electorate()) {
            case MEMBERS -> "members";
            case DELEGATES -> "delegates";
            case UNITS -> "units";
            case BODY -> party.card().body().map(body -> "the " + body).orElse("a body");
        });
    }

    private static String tookPart(PartyResult party) {
        String of = " of " + number(party.party().roll().size())
                + (party.party().card().electorate() == Party.Electorate.MEMBERS || !party.party().organised()
                        ? ""
                        : (party.party().card().weighed() ? " votes of " : " ") + party.party().card().called()
                                .orElse(party.party().card().electorate() == Party.Electorate.UNITS ? "units" : "delegates"));
        String place = party.party().name() + " ";
        return party.items().isEmpty()
                ? place + "none certified" + of
                : place + number(party.items().getFirst().certificate().votes().received()) + of;
    }

    private String until() {
        List<String> said = new ArrayList<>();
        terms.question().reviewOn().ifPresent(day -> said.add("To be reviewed on " + day(day) + "."));
        terms.question().lapsesOn().ifPresent(day -> said.add("Lapses on " + day(day) + " unless confirmed."));
        return said.isEmpty() ? "No end was fixed." : String.join(" ", said);
    }

    /// What came of it, in one or two sentences.
    String outcome() {
        if (result.joint().isEmpty())
            return "It cannot be judged.";
        String said = English.outcome(result.outcome()) + ".";
        Question question = terms.question();
        if (question.clauses().isEmpty())
            return said + (result.outcome() == Outcome.CARRIED ? " " + binds(result.joint().get().whole()) : "") + pending();
        return said + " " + result.joint().get().agreement().words() + pending();
    }

    /// Whom an item binds, and whose reservation stands beside it.
    static String binds(ItemResult item) {
        List<String> bound = item.binding().bound();
        List<String> reserved = item.binding().reserved();
        boolean all = reserved.isEmpty() && item.binding().pending().isEmpty();
        return (bound.isEmpty()
                ? "It binds no organisation."
                : "It binds " + (all && bound.size() > 1 ? "all " + bound.size() + " organisations" : Figures.listed(bound))
                        + ".")
                + (reserved.isEmpty()
                        ? ""
                        : " The " + (reserved.size() == 1 ? "reservation" : "reservations") + " of " + Figures.listed(reserved)
                                + (reserved.size() == 1 ? " stands" : " stand") + " beside it.");
    }

    private String pending() {
        List<String> pending = result.pending();
        return pending.isEmpty()
                ? ""
                : " Not certified yet: " + Figures.listed(pending)
                        + terms.question().put().certificatesUntil().map(until -> " (due " + moment(until) + ")").orElse("")
                        + ".";
    }

    /// When it was put, by whom, and when it was open.
    List<String> times() {
        Question.Put put = terms.question().put();
        List<String> said = new ArrayList<>();
        said.add("Put by " + Figures.listed(put.by()) + "; rule, rolls and own rules fixed on " + moment(put.fixedAt()) + ".");
        said.add("Voting from " + moment(put.opensAt()) + " to " + moment(put.closesAt())
                + put.certificatesUntil().map(until -> "; certificates due on " + moment(until)).orElse("") + ".");
        return said;
    }

    /// How a party votes: `14 days’ notice; a meeting, openly among members; rule card 1`.
    String procedure(Party party) {
        Party.Card card = party.card();
        String method = switch (card.method()) {
            case BALLOT -> "a ballot on line";
            case MEETING -> "hands in a meeting";
            case CARDS -> "cards";
            case PAPER -> "a ballot on paper";
            case MIXED -> "a ballot on paper and on line";
        };
        String secrecy = switch (card.secrecy()) {
            case SECRET -> "secret";
            case OPEN -> "open to members";
            case ROLL_CALL -> "open to all";
        };
        String opens = party.opensAt().equals(terms.question().put().opensAt()) ? "" : "; open from " + moment(party.opensAt());
        return "Decided by " + electors(party) + ", by " + method + ", " + secrecy + ", after "
                + Figures.counted(card.noticeDays(), "day") + (card.noticeDays() == 1 ? "’s" : "’") + " notice; rule card "
                + card.version() + opens + "."
                + (card.weighed() ? " Each has as many votes as members to stand for." : "") + (card.bloc()
                        ? " Its votes are cast together: all follow the side on which most of them are."
                        : "");
    }

    /// `Roll 40, issued 40, received 34: for 27, against 5, abstained 2, spoiled 0.`
    static String figures(Sheet sheet) {
        Rational silent = sheet.received().minus(sheet.inFavour()).minus(sheet.against()).minus(sheet.abstained())
                .minus(sheet.spoiled());
        return "roll " + number(sheet.roll()) + ", issued " + number(sheet.issued()) + ", received " + number(sheet.received())
                + ": for " + number(sheet.inFavour()) + ", against " + number(sheet.against()) + ", abstained "
                + number(sheet.abstained()) + ", spoiled " + number(sheet.spoiled())
                + (silent.signum() == 0 ? "" : ", silent " + number(silent));
    }

    /// `Yes is 80% of votes for and against, and 21.6% of the roll.`
    static String shares(Sheet sheet) {
        return "Yes is " + percent(sheet.ofVotes()) + " of votes for and against, and " + percent(sheet.ofRoll())
                + " of the roll.";
    }

    /// Cut off, never rounded up.
    static String percent(Rational share) {
        return English.STANDARD.text(Explanation.of(Saying.SENTENCES, new Part.Share(share, 1)));
    }

    static String number(Rational value) {
        return English.number(value);
    }

    /// Items answered by all as the whole was, then every other one: what is the same need be printed only once.
    List<List<ItemResult>> groups() {
        return result.joint().map(joint -> {
            List<List<ItemResult>> groups = new ArrayList<>();
            for (ItemResult item : joint.items())
                groups.stream().filter(g -> same(g.getFirst(), item)).findFirst().ifPresentOrElse(g -> g.add(item),
                        () -> groups.add(new ArrayList<>(List.of(item))));
            return groups;
        }).orElse(List.of());
    }

    private boolean same(ItemResult one, ItemResult other) {
        return one.weighings().equals(other.weighings()) && one.binding().equals(other.binding())
                && result.parties().stream().allMatch(p -> stood(p, one.item()).equals(stood(p, other.item())));
    }

    private static List<Sheet> stood(PartyResult party, int item) {
        return party.item(item).or(() -> party.item(0))
                .map(o -> List.of(o.certificate().votes(), o.certificate().people())).orElse(List.of());
    }

    /// `The whole, clauses 1 to 6, 8 and 9`; a clause by itself with its title.
    static String called(List<ItemResult> group) {
        return items(group.stream().map(ItemResult::item).toList())
                + (group.size() == 1 && group.getFirst().item() > 0 ? ": " + group.getFirst().title() : "");
    }

    /// `The whole, clauses 1 to 6, 8 and 9`.
    static String items(List<Integer> items) {
        List<Integer> clauses = items.stream().filter(i -> i > 0).toList();
        String numbers = clauses.isEmpty() ? "" : clauses(clauses);
        if (items.contains(0))
            return numbers.isEmpty() ? "The whole" : "The whole, " + numbers;
        return capital(numbers);
    }

    /// How many of the other rules would have turned it.
    static String flips(ItemResult item) {
        long others = item.weighings().all().size() - 1;
        long flips = item.weighings().flips();
        return flips == 0
                ? "None of the " + others + " other rules would have turned it."
                : flips + " of the " + others + " other rules would have turned it.";
    }

    static String clauses(List<Integer> numbers) {
        return English.STANDARD.text(Explanation.of(Saying.SENTENCES, new Part.Clauses(numbers)));
    }

    /// `Carried: at least 3 of 4 organisations agree. 4 of 4 organisations agree: …`
    static String said(Verdict verdict) {
        return English.outcome(verdict.outcome()) + ": " + English.STANDARD.text(verdict.rule()) + ". " + verdict.words();
    }

    /// Whether an item carried, and whom it binds.
    static String fate(ItemResult item) {
        return English.outcome(item.verdict().outcome()) + "." + (item.verdict().carried() ? " " + binds(item) : "");
    }

    static String outcome(Weighing weighing) {
        return English.outcome(weighing.verdict().outcome());
    }

    static String weighing(Weighing weighing) {
        return weighing.name() + (weighing.binding() ? ", binding" : "");
    }

    static String share(Weighing weighing) {
        return weighing.verdict().measure()
                .map(m -> English.STANDARD
                        .text(Explanation.of(Saying.SENTENCES, Part.Share.against(m.share(), m.level().share()))))
                .orElse("");
    }

    /// `Reservation of Co-op Federation on clause 7: …`
    static String title(Dissent dissent) {
        return (dissent.kind() == Dissent.Kind.RESERVATION ? "Reservation of " : "Minority report of ") + dissent.by()
                + (dissent.item() == 0 ? "" : " on clause " + dissent.item());
    }

    /// In the zone of the question: `30 March 2026, 11:00`.
    String moment(Instant at) {
        ZonedDateTime there = at.atZone(terms.question().zone());
        return day(there.toLocalDate()) + String.format(Locale.ROOT, ", %02d:%02d", there.getHour(), there.getMinute());
    }

    String day(Instant at) {
        return day(at.atZone(terms.question().zone()).toLocalDate());
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    static String sentence(String words) {
        String said = capital(words);
        return said.endsWith(".") ? said : said + ".";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

}
