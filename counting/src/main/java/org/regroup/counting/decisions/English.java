package org.regroup.counting.decisions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Part.Joint;

/// Puts explanations into English.
///
/// @param names how an organisation is called, where rules and certificates name it by something else
public record English(UnaryOperator<String> names) {

    public static final English STANDARD = new English(UnaryOperator.identity());

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    public String text(Explanation explanation) {
        String text = filled(explanation).replace(",,", ",");
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private String filled(Explanation explanation) {
        return GAP.matcher(pattern(explanation.saying())).replaceAll(gap -> Matcher
                .quoteReplacement(text(explanation.parts().get(Integer.parseInt(gap.group(1))))));
    }

    /// A verdict with all its parts, a line each, indented by depth.
    public String report(Verdict verdict) {
        StringBuilder lines = new StringBuilder();
        report(verdict, 0, lines);
        return lines.toString();
    }

    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case CARRIED -> "Carried";
            case NOT_CARRIED -> "Not carried";
            case OPEN -> "Open";
        };
    }

    /// `15000` is "15,000"; what is not whole is cut off after two places: "122.47".
    public static String number(Rational value) {
        if (value.signum() < 0)
            return "-" + number(value.negated());
        String whole = value.floor().toString();
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3)
            grouped.insert(i, ',');
        if (!value.isWhole())
            grouped.append(value.minus(new Rational(value.floor(), BigInteger.ONE)).decimal(2).substring(1));
        return grouped.toString();
    }

    private void report(Verdict verdict, int depth, StringBuilder lines) {
        lines.append("  ".repeat(depth)).append(outcome(verdict.outcome())).append(": ").append(text(verdict.rule())).append(". ")
                .append(text(verdict.because())).append('\n');
        verdict.parts().forEach(p -> report(p, depth + 1, lines));
    }

    private String text(Part part) {
        return switch (part) {
            case Part.Number(Rational value) -> number(value);
            case Part.Share(Rational value, int places) -> percent(value, places);
            case Part.Fraction(Rational value) -> fraction(value);
            case Part.Name(String name) -> names.apply(name);
            case Part.Names(List<String> all, Joint joint) -> join(all.stream().map(names).toList(), joint);
            case Part.Clauses(List<Integer> numbers) -> (numbers.size() == 1 ? "clause " : "clauses ") + ranges(numbers);
            case Part.Phrase(Explanation phrase) -> filled(phrase);
            case Part.Phrases(List<Explanation> phrases, Joint joint) -> join(phrases.stream().map(this::filled).toList(), joint);
        };
    }

    private static String join(List<String> all, Joint joint) {
        return switch (joint) {
            case AND -> list(all, " and ");
            case OR -> list(all, " or ");
            case AND_CLAUSES -> String.join(", and ", all);
            case OR_CLAUSES -> String.join(", or ", all);
            case NEXT -> String.join(" ", all);
        };
    }

    private static String list(List<String> all, String last) {
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + last + all.getLast();
    }

    private static String ranges(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        List<String> ranges = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to + 1) {
            to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1)
                to++;
            if (to - from >= 2)
                ranges.add(sorted.get(from) + " to " + sorted.get(to));
            else
                sorted.subList(from, to + 1).forEach(n -> ranges.add(String.valueOf(n)));
        }
        return list(ranges, " and ");
    }

    /// Places that are nought are left out where nothing follows them.
    private static String percent(Rational value, int places) {
        Rational hundredths = value.times(100);
        for (int fewer = 0; fewer < places; fewer++)
            if (hundredths.truncated(fewer).equals(hundredths))
                return hundredths.decimal(fewer) + "%";
        return hundredths.decimal(places) + "%";
    }

    private static String fraction(Rational value) {
        return switch (value.toString()) {
            case "0.5" -> "half";
            case "1/3" -> "one third";
            case "2/3" -> "two thirds";
            case "0.25" -> "a quarter";
            case "0.75" -> "three quarters";
            case "0.6" -> "three fifths";
            case "0.8" -> "four fifths";
            default -> value.times(1000).isWhole() ? percent(value, 1) : value.numerator() + "/" + value.denominator();
        };
    }

    private static String pattern(Saying saying) {
        return switch (saying) {
            case CARRIED_IF -> "carried if {0}";
            case AGREE -> "{0} agree";
            case AGREES -> "{0} agrees";
            case CLAUSES, SENTENCES -> "{0}";
            case EITHER -> "either {0}";
            case MORE_THAN -> "more than {0}";
            case AT_LEAST -> "at least {0}";
            case SHARE_OF -> "{0} of {1}";
            case ORGANISATIONS_AT_LEAST -> "at least {0} of {1} organisations";
            case ORGANISATIONS_ALL -> "all {0} organisations";
            case ORGANISATIONS_ALL_BUT -> "all but {0} of {1} organisations";
            case ORGANISATIONS_SHARE -> "{0} of the {1} organisations";
            case SOME_AT_LEAST -> "at least {0} organisations";
            case SOME_ALL -> "all organisations";
            case SOME_ALL_BUT -> "all but {0} organisations";
            case SOME_SHARE -> "{0} of the organisations";
            case TAKE_PART -> "{0} take part";
            case OWN_CAST, OF_CAST -> "votes cast";
            case OWN_VALID, OF_VALID -> "votes including abstentions";
            case OWN_PRESENT -> "those who take part";
            case OWN_ENTITLED -> "the roll";
            case ALL_CAST -> "all votes cast";
            case ALL_VALID -> "all votes including abstentions";
            case ALL_PRESENT -> "all who take part";
            case ALL_ENTITLED -> "all on the rolls";
            case WITH_ABSTENTIONS_FOR -> "{0}, abstentions counting for,";
            case WITH_ABSTENTIONS_AGAINST -> "{0}, abstentions counting against,";
            case WITH_CHAIR -> "{0}, or half of them and the chair’s casting vote,";
            case WITH_LOT -> "{0}, or half of them and the lot,";
            case ROLL_TAKES_PART -> "{0} of the roll take part";
            case ROLLS_TAKE_PART -> "{0} of all rolls together take part";
            case PRESENT_VOTE -> "{0} of those present vote";
            case NUMBER_TAKES_PART -> "at least {0} take part";
            case NOBODY_BLOCKS -> "nobody blocks";
            case AT_MOST_BLOCK -> "at most {0} block";
            case WEIGHED_WHOLE -> "organisations with {0} of {1}";
            case WEIGHED_SPLIT -> "{0}, where each organisation’s members share its part of {1},";
            case WEIGHT_ORGANISATIONS -> "the votes, one each,";
            case WEIGHT_MEMBERS -> "all members";
            case WEIGHT_SQUARE_ROOT -> "votes by the square root of members";
            case WEIGHT_DELEGATES -> "the delegates";
            case WEIGHT_STEPS -> "votes by size (one for the first {0} members, one more for each further {1} or part)";
            case WEIGHT_STEPS_AT_MOST ->
                "votes by size (one for the first {0} members, one more for each further {1} or part, at most {2})";
            case WEIGHT_CAPPED -> "{0}, none counting for more than {1},";
            case WITHIN_SECTIONS -> "within each of {0}, {1}";
            case NO_OBJECTION_FROM -> "no objection comes from {0}";
            case BINDS_THOSE_WHO_AGREE -> "{0}; it then binds those who agree";
            case NAMED -> "{0}: {1}";
            case WEIGHS -> "{0}, weighing {1}";
            case FOR_OF -> "{0} for of {1} {2} is {3}; {4} was needed: {5}.";
            case OF_PRESENT -> "who took part";
            case OF_ENTITLED -> "on the roll";
            case NOBODY_VOTED -> "There were no votes to count.";
            case TIE_FAILS -> "{0} for and {0} against is a tie, and a tie is not carried.";
            case TIE_CHAIR_FOR -> "{0} for and {0} against is a tie; the chair’s casting vote is for.";
            case TIE_CHAIR_AGAINST -> "{0} for and {0} against is a tie; the chair’s casting vote is against.";
            case TIE_CHAIR_OPEN -> "{0} for and {0} against is a tie; the chair has not given the casting vote yet.";
            case TIE_LOT_FOR -> "{0} for and {0} against is a tie; the lot drawn from the seed “{1}” is for.";
            case TIE_LOT_AGAINST -> "{0} for and {0} against is a tie; the lot drawn from the seed “{1}” is against.";
            case TIE_LOT_OPEN -> "{0} for and {0} against is a tie; the lot is still to be drawn.";
            case QUORUM_OF_ROLL -> "{0} of {1} on the roll took part, {2}; the quorum is {3}: {4}.";
            case QUORUM_OF_PRESENT -> "{0} of {1} present voted, {2}; the quorum is {3}: {4}.";
            case QUORUM_OF_NUMBER -> "{0} took part; the quorum is {1}.";
            case BLOCKED -> "{0} consented, {1} stood aside, {2} blocked; at most {3} may block.";
            case ORGANISATIONS_AGREE -> "{0} of {1} organisations agree: {2}. Needed: {3}.";
            case NO_ORGANISATION_AGREES -> "None of {1} organisations agrees. Needed: {3}.";
            case ORGANISATIONS_TAKE_PART -> "{0} of {1} organisations took part: {2}. Needed: {3}.";
            case NO_ORGANISATION_TAKES_PART -> "None of {1} organisations took part. Needed: {3}.";
            case CERTIFICATE_MISSING -> "The certificate of {0} is not in yet.";
            case STILL_MISSING -> "Still missing: {0}.";
            case MISSING_CANNOT_CHANGE -> "Still missing, but unable to change this: {0}.";
            case PARTS_ALL -> "{0} of {1} parts hold; all must.";
            case PARTS_ANY -> "{0} of {1} parts hold; one must.";
            case PARTS_OPEN -> "Still open: {0}.";
            case OBJECTED -> "{0} objected.";
            case NOBODY_OBJECTED -> "No objection from {0}.";
            case BINDING_ON_ALL -> "It binds all {0} organisations.";
            case BINDING_ON -> "It binds {0}.";
            case BINDING_ON_NOBODY -> "It binds no organisation.";
            case RESERVATION_OF -> "The reservation of {0} stands beside it.";
            case RESERVATIONS_OF -> "The reservations of {0} stand beside it.";
            case CLAUSES_BIND_ALL -> "Binding on all {0} organisations: {1}.";
            case CLAUSES_BIND -> "Binding on {0}: {1}.";
            case CLAUSES_NOT_CARRIED -> "Not carried: {0}.";
            case CLAUSES_OPEN -> "Still open: {0}.";
            case BY_HEAD -> "per head";
            case BY_ORGANISATION -> "per organisation";
            case BY_SQUARE_ROOT -> "square root of members";
            case BY_MEMBERS -> "members, each organisation as one";
            case BY_MEMBERS_CAPPED -> "members, no one over {0}";
            case BY_DELEGATES -> "delegates, each organisation as one";
            case BY_DOUBLE_MAJORITY -> "double majority";
            case BY_BINDING_RULE -> "the binding rule";
        };
    }
}
