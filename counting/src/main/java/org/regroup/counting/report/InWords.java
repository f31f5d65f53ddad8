package org.regroup.counting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Action.Kind;
import org.regroup.counting.Alternative;
import org.regroup.counting.Lot;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;

/// A count told in sentences, one paragraph a stage.
public final class InWords {

    private static final int NAMED = 3;

    private final Result result;

    public InWords(Result result) {
        this.result = result;
    }

    /// Who is elected, or that nobody is.
    public String outcome() {
        List<String> names = withSeats(result.elected());
        int missing = result.contest().seats() - result.elected().size();
        return names.isEmpty()
                ? "Nobody is elected."
                : "Elected: " + String.join(", ", names) + "."
                        + (missing > 0 && result.contest().seats() < result.contest().candidates().size()
                                ? " " + Figures.counted(missing, "seat") + " stay" + (missing == 1 ? "s" : "") + " empty."
                                : "");
    }

    private List<String> withSeats(List<Integer> elected) {
        return elected.stream().distinct().map(candidate -> {
            long seats = elected.stream().filter(candidate::equals).count();
            return result.contest().name(candidate) + (seats == 1 ? "" : " (" + Figures.counted(seats, "seat") + ")");
        }).toList();
    }

    /// Whether votes pass on, so that some can become non-transferable.
    boolean transfers() {
        return result.quota() != null || result.stages().stream().anyMatch(stage -> stage.nonTransferable().signum() != 0);
    }

    /// How many votes there were and how many a candidate needs.
    public String votes() {
        String valid = Figures.counted(result.valid(), result.places(), "valid vote");
        String invalid = result.spoiled().isEmpty()
                ? "none invalid"
                : Figures.plain(result.invalid(), result.places()) + " invalid ("
                        + String.join(", ", result.spoiled().stream()
                                .map(s -> Figures.plain(s.votes(), result.places()) + " with " + s.reason()).toList())
                        + ")";
        Rational quota = result.quota();
        return valid + ", " + invalid + "; " + Figures.counted(result.distinct(), "different ballot") + "."
                + (quota == null ? "" : " The quota is " + Figures.plain(quota, result.places()) + ".");
    }

    /// What happened at a stage.
    public String stage(Stage stage) {
        List<String> sentences = new ArrayList<>(List.of(action(stage)));
        Rational quota = stage.quota();
        List<Integer> reached = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int candidate : stage.elected())
            if (!(stage.action().kind() == Kind.ELECT || stage.action().kind() == Kind.FILL)
                    || !stage.action().candidates().contains(candidate))
                (quota != null && stage.total(candidate).compareTo(quota) >= 0 ? reached : without).add(candidate);
        if (!reached.isEmpty())
            sentences.add(withTotals(stage, reached) + (reached.size() == 1 ? " reaches" : " reach") + " the quota and "
                    + are(reached) + " elected.");
        if (!without.isEmpty())
            sentences.add(withTotals(stage, without) + " " + are(without) + " elected"
                    + (quota == null ? "." : " without reaching the quota."));
        List<Integer> out = stage.excluded().stream().filter(c -> stage.action().kind() != Kind.EXCLUDE
                || !stage.action().candidates().contains(c)).toList();
        if (!out.isEmpty())
            sentences.add(Figures.listed(names(out)) + " " + are(out) + " out.");
        if (!stage.ties().isEmpty())
            sentences.add(stage.ties().size() == 1 ? "A tie was settled." : stage.ties().size() + " ties were settled.");
        return String.join(" ", sentences);
    }

    private String action(Stage stage) {
        List<Integer> who = stage.action().candidates();
        String names = Figures.listed(names(who));
        return switch (stage.action().kind()) {
            case FIRST -> "Votes are counted for the first time" + (stage.quota() == null
                    ? "."
                    : "; the quota is " + Figures.plain(stage.quota(), result.places()) + ".");
            case SURPLUS -> "The surplus of " + names + " passes on" + gains(stage) + ".";
            case EXCLUDE -> names + " " + are(who) + " out" + gains(stage) + ".";
            case FILL -> names + (who.size() == 1 ? " takes the seat that is left." : " take the seats that are left.");
            case ELECT -> withTotals(stage, who) + " " + are(who) + " elected.";
            case RUNOFF -> withTotals(stage, who) + " meet in a run-off.";
        };
    }

    private static String are(List<Integer> candidates) {
        return candidates.size() == 1 ? "is" : "are";
    }

    private String withTotals(Stage stage, List<Integer> candidates) {
        return Figures.listed(candidates.stream()
                .map(c -> result.contest().name(c) + " (" + Figures.plain(stage.total(c), result.places()) + ")").toList());
    }

    /// Who got most of what moved.
    private String gains(Stage stage) {
        Stage before = before(stage);
        if (before == null)
            return "";
        List<Integer> gained = IntStream.rangeClosed(1, stage.totals().size()).boxed()
                .filter(c -> gain(before, stage, c).signum() > 0)
                .sorted(Comparator.comparing((Integer c) -> gain(before, stage, c)).reversed()).toList();
        Rational lost = stage.nonTransferable().minus(before.nonTransferable());
        List<String> parts = new ArrayList<>(gained.stream().limit(NAMED)
                .map(c -> result.contest().name(c) + " " + Figures.plain(gain(before, stage, c), result.places())).toList());
        if (lost.signum() > 0)
            parts.add(Figures.plain(lost, result.places()) + " non-transferable");
        return parts.isEmpty() ? "" : (gained.size() > NAMED ? ": most to " : ": ") + String.join(", ", parts);
    }

    private static Rational gain(Stage before, Stage stage, int candidate) {
        return stage.total(candidate).minus(before.total(candidate));
    }

    private @Nullable Stage before(Stage stage) {
        return stage.number() < 2 || stage.number() - 2 >= result.stages().size()
                ? null
                : result.stages().get(stage.number() - 2);
    }

    /// How a tie was settled, with the evidence, one sentence a step.
    public List<String> tie(Tie tie) {
        List<String> sentences = new ArrayList<>();
        sentences.add((tie.stage() == 0 ? "" : "At stage " + tie.stage() + ": ") + Figures.listed(names(tie.candidates()))
                + " were level; to be decided: " + purpose(tie.purpose()) + ".");
        if (tie.steps().isEmpty())
            sentences.add("No earlier evidence tells them apart.");
        for (Tie.Step step : tie.steps())
            sentences.add(step(step));
        sentences.add(outcome(tie));
        return sentences;
    }

    /// Who would have been elected, had a lot fallen otherwise.
    public String alternative(Alternative other) {
        boolean same = other.elected().stream().sorted().toList().equals(result.elected().stream().sorted().toList());
        return "Had " + result.contest().name(other.candidate()) + " come first in draw " + other.draw() + ": " + (same
                ? "the same would be elected."
                : "elected would be " + Figures.listed(withSeats(other.elected())) + ".");
    }

    private static String purpose(Tie.Purpose purpose) {
        return switch (purpose) {
            case EXCLUSION -> "who is excluded";
            case SURPLUS -> "whose surplus passes on first";
            case ELECTION -> "who is elected";
            case ORDER -> "who stands first";
        };
    }

    private String step(Tie.Step step) {
        String left = "by " + step.what() + ", " + Figures.listed(names(step.left()))
                + (step.left().size() == 1 ? " remains." : " remain.");
        Lot lot = step.lot();
        return switch (step.rule()) {
            case "backwards" -> "Looking back, " + left;
            case "forwards" -> "Looking from the start, " + left;
            default -> capital(left) + (lot == null ? "" : " " + lot(lot));
        };
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// A draw, and how to repeat it.
    private String lot(Lot lot) {
        return "Draw " + lot.draw() + " with the seed \"" + lot.seed() + "\": "
                + String.join(", ", lot.tickets().stream()
                        .map(t -> result.contest().name(t.candidate()) + " "
                                + t.digest().substring(0, Math.min(12, t.digest().length())))
                        .toList())
                + "; the lowest comes first (to repeat it: " + repeated(lot) + ").";
    }

    /// A command that prints the ticket of whoever was drawn first.
    static String repeated(Lot lot) {
        return "printf %s '" + lot.seed().replace("'", "'\\''") + "/" + lot.draw() + "/" + lot.first() + "' | sha256sum";
    }

    private String outcome(Tie tie) {
        if (tie.chosen() == 0)
            return "It is still open.";
        String name = result.contest().name(tie.chosen());
        return switch (tie.purpose()) {
            case EXCLUSION -> name + " is excluded.";
            case SURPLUS -> "The surplus of " + name + " passes on first.";
            case ELECTION -> name + " is elected.";
            case ORDER -> name + " stands first.";
        };
    }

    private List<String> names(List<Integer> candidates) {
        return candidates.stream().map(result.contest()::name).toList();
    }
}
