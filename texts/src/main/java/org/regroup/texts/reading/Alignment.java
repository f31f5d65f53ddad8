package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.regroup.texts.Block;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Token;

/// Which block of an edited text is which block of the text before.
///
/// First the blocks whose words occur once in both, in order (patience, after Bram Cohen); between those the pairing with the
/// most words in common that keeps the order; then blocks that have moved.
final class Alignment {

    private static final double SAME_PLACE = 0.5;
    private static final double MOVED = 0.6;
    private static final int MOVED_WORDS = 4;
    /// Pairs of blocks compared at a time; longer stretches without a block of their own in common are taken in pieces.
    private static final int PAIRS_IN_PLACE = 100_000;
    /// Pairs of blocks among which moved ones are looked for.
    private static final int PAIRS_MOVED = 1_000_000;

    private final int[] before;
    private final int[] after;
    private final List<Kind> kindsBefore;
    private final List<Kind> kindsAfter;
    private final List<Bag> bagsBefore;
    private final List<Bag> bagsAfter;
    private final int contents;
    /// For each block after, its block before; -1 for none.
    private final int[] origin;
    private final boolean[] taken;

    private record Pair(int before, int after, double likeness) {}

    private Alignment(List<Side> before, List<Side> after) {
        var numbers = new Numbers<List<Token>>();
        var words = new Numbers<String>();
        this.before = numbers.of(before.stream().map(Side::tokens).toList());
        this.after = numbers.of(after.stream().map(Side::tokens).toList());
        this.contents = numbers.count();
        this.kindsBefore = before.stream().map(Side::kind).toList();
        this.kindsAfter = after.stream().map(Side::kind).toList();
        this.bagsBefore = before.stream().map(side -> Bag.of(side.tokens, words)).toList();
        this.bagsAfter = after.stream().map(side -> Bag.of(side.tokens, words)).toList();
        this.origin = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(origin, -1);
    }

    /// @param tokens as its author sees them
    record Side(Kind kind, List<Token> tokens) {
        static Side of(Block block) {
            return new Side(block.form().kind(), block.tokens());
        }
    }

    /// @return for each block after, the place of its block before; -1 where it is new
    static int[] of(List<Side> before, List<Side> after) {
        var alignment = new Alignment(before, after);
        alignment.titles();
        alignment.inPlace();
        alignment.moved();
        alignment.rewritten();
        return alignment.origin;
    }

    private void pair(int left, int right) {
        origin[right] = left;
        taken[left] = true;
    }

    private void titles() {
        int left = kindsBefore.indexOf(Kind.TITLE);
        int right = kindsAfter.indexOf(Kind.TITLE);
        if (left >= 0 && right >= 0) {
            pair(left, right);
        }
    }

    private void inPlace() {
        int left = 0;
        int right = 0;
        for (var anchor : Ascending.anchors(before, after, contents)) {
            if (anchor[0] < left || anchor[1] < right || taken[anchor[0]] || origin[anchor[1]] >= 0) {
                continue;
            }
            stretch(left, anchor[0], right, anchor[1]);
            pair(anchor[0], anchor[1]);
            left = anchor[0] + 1;
            right = anchor[1] + 1;
        }
        stretch(left, before.length, right, after.length);
    }

    private void stretch(int fromLeft, int toLeft, int fromRight, int toRight) {
        int left = fromLeft;
        int right = fromRight;
        while (left < toLeft && right < toRight && before[left] == after[right] && !taken[left] && origin[right] < 0) {
            pair(left++, right++);
        }
        int endLeft = toLeft;
        int endRight = toRight;
        while (endLeft > left && endRight > right && before[endLeft - 1] == after[endRight - 1] && !taken[endLeft - 1]
                && origin[endRight - 1] < 0) {
            pair(--endLeft, --endRight);
        }
        if ((long) (endLeft - left) * (endRight - right) > PAIRS_IN_PLACE) {
            int middleLeft = (left + endLeft) >>> 1;
            int middleRight = (right + endRight) >>> 1;
            stretch(left, middleLeft, right, middleRight);
            stretch(middleLeft, endLeft, middleRight, endRight);
        } else if (left < endLeft && right < endRight) {
            mostInCommon(left, endLeft, right, endRight);
        }
    }

    /// Needleman and Wunsch (1970) without a price for gaps.
    private void mostInCommon(int fromLeft, int toLeft, int fromRight, int toRight) {
        int rows = toLeft - fromLeft;
        int columns = toRight - fromRight;
        var best = new double[rows + 1][columns + 1];
        var gain = new double[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                gain[i][j] = gain(fromLeft + i, fromRight + j);
                best[i][j] = Math.max(gain[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns;) {
            if (gain[i][j] > 0 && best[i][j] == gain[i][j] + best[i + 1][j + 1]) {
                pair(fromLeft + i++, fromRight + j++);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private double gain(int left, int right) {
        if (taken[left] || origin[right] >= 0) {
            return 0;
        }
        if (before[left] == after[right]) {
            return 1.5;
        }
        double kinship = bagsBefore.get(left).kinship(bagsAfter.get(right));
        return kinship < SAME_PLACE ? 0 : kinship;
    }

    private void moved() {
        int[] left = free(taken.length, n -> !taken[n]);
        int[] right = free(origin.length, n -> origin[n] < 0);
        if ((long) left.length * right.length > PAIRS_MOVED) {
            return;
        }
        var pairs = new ArrayList<Pair>();
        for (int i : left) {
            for (int j : right) {
                double likeness = before[i] == after[j] ? 2 : bagsBefore.get(i).likeness(bagsAfter.get(j));
                if (likeness > 1 || likeness >= MOVED && bagsBefore.get(i).shared(bagsAfter.get(j)) >= MOVED_WORDS) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        pairs.stream().filter(pair -> !taken[pair.before]).forEach(pair -> {
            if (!taken[pair.before] && origin[pair.after] < 0) {
                pair(pair.before, pair.after);
            }
        });
    }

    private static int[] free(int count, IntPredicate free) {
        return IntStream.range(0, count).filter(free).toArray();
    }

    /// One block alone in the place of one block, of the same kind, is that block with all its words changed.
    private void rewritten() {
        for (int right = 0; right < origin.length; right++) {
            int left = right == 0 ? 0 : origin[right - 1] + 1;
            boolean alone = origin[right] < 0 && (right == 0 || origin[right - 1] >= 0) && left < taken.length && !taken[left];
            boolean leftEnds = alone && (left + 1 == taken.length || taken[left + 1]);
            boolean rightEnds = alone && (right + 1 == origin.length
                    ? left + 1 == taken.length
                    : left + 1 < taken.length && origin[right + 1] == left + 1);
            if (leftEnds && rightEnds && kindsBefore.get(left) == kindsAfter.get(right)) {
                pair(left, right);
            }
        }
    }
}
