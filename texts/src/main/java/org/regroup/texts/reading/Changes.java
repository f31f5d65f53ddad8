package org.regroup.texts.reading;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.texts.Token;

/// The changed stretches between two runs of tokens, as a reader would name them.
///
/// A stretch that was only put in or only taken out lies, where it could lie in several places, at the beginning of a sentence
/// or else of a word. Stretches with nothing between them but white space, one short word, or much less than they change
/// themselves, are one.
final class Changes {

    /// @param from   in the run before
    /// @param putFrom in the run after
    record Change(int from, int to, int putFrom, int putTo) {}

    /// Tokens in both runs above which these are first divided at words that occur once in both.
    private static final int LONG = 4_000;
    /// And above which, where even that leaves so much, all of it counts as changed: comparing costs the square.
    private static final int VERY_LONG = 10_000;
    private static final int SHORT_WORD = 3;

    private final List<Token> before;
    private final List<Token> after;
    private final int[] left;
    private final int[] right;
    private final int members;
    private final BitSet out = new BitSet();
    private final BitSet in = new BitSet();

    private Changes(List<Token> before, List<Token> after) {
        var numbers = new Numbers<Token>();
        this.before = before;
        this.after = after;
        this.left = numbers.of(before);
        this.right = numbers.of(after);
        this.members = numbers.count();
    }

    static List<Change> of(List<Token> before, List<Token> after) {
        if (before.equals(after)) {
            return List.of();
        }
        var changes = new Changes(before, after);
        changes.compare(0, before.size(), 0, after.size(), true);
        return changes.joined(changes.settled());
    }

    private void compare(int fromLeft, int toLeft, int fromRight, int toRight, boolean divide) {
        int a = fromLeft;
        int b = fromRight;
        int endA = toLeft;
        int endB = toRight;
        while (a < endA && b < endB && left[a] == right[b]) {
            a++;
            b++;
        }
        while (endA > a && endB > b && left[endA - 1] == right[endB - 1]) {
            endA--;
            endB--;
        }
        int tokens = endA - a + endB - b;
        if (a == endA || b == endB || !divide && tokens > VERY_LONG) {
            out.set(a, endA);
            in.set(b, endB);
        } else if (divide && tokens > LONG) {
            divided(a, endA, b, endB);
        } else {
            myers(a, endA, b, endB);
        }
    }

    private void divided(int a, int endA, int b, int endB) {
        int lastA = a;
        int lastB = b;
        var anchors = Ascending.anchors(Arrays.copyOfRange(left, a, endA), Arrays.copyOfRange(right, b, endB),
                members);
        for (var anchor : anchors) {
            compare(lastA, a + anchor[0], lastB, b + anchor[1], false);
            lastA = a + anchor[0] + 1;
            lastB = b + anchor[1] + 1;
        }
        compare(lastA, endA, lastB, endB, false);
    }

    private void myers(int a, int endA, int b, int endB) {
        var source = IntStream.range(a, endA).mapToObj(n -> left[n]).toList();
        var target = IntStream.range(b, endB).mapToObj(n -> right[n]).toList();
        for (var change : new MyersDiffWithLinearSpace<Integer>().computeDiff(source, target, null)) {
            out.set(a + change.startOriginal, a + change.endOriginal);
            in.set(b + change.startRevised, b + change.endRevised);
        }
    }

    /// The stretches in order, those that only put in or take out moved to where they read best.
    private List<Change> settled() {
        var found = new ArrayList<Change>();
        int a = 0;
        int b = 0;
        while (a < left.length || b < right.length) {
            if (!out.get(a) && !in.get(b)) {
                a++;
                b++;
                continue;
            }
            int endA = a < left.length ? out.nextClearBit(a) : a;
            int endB = b < right.length ? in.nextClearBit(b) : b;
            found.add(new Change(a, endA, b, endB));
            a = endA;
            b = endB;
        }
        var settled = new ArrayList<Change>();
        for (int n = 0; n < found.size(); n++) {
            int floor = settled.isEmpty() ? 0 : settled.getLast().to;
            int ceiling = n + 1 < found.size() ? found.get(n + 1).from : left.length;
            settled.add(slid(found.get(n), floor, ceiling));
        }
        return settled;
    }

    private Change slid(Change change, int floor, int ceiling) {
        boolean puts = change.from == change.to;
        if (!puts && change.putFrom != change.putTo) {
            return change;
        }
        var run = puts ? right : left;
        int from = puts ? change.putFrom : change.from;
        int to = puts ? change.putTo : change.to;
        int up = 0;
        while (change.from - up > floor && run[from - up - 1] == run[to - up - 1]) {
            up++;
        }
        int down = 0;
        while (change.to + down < ceiling && to + down < run.length && run[from + down] == run[to + down]) {
            down++;
        }
        int best = 0;
        int most = -1;
        for (int shift = -up; shift <= down; shift++) {
            int merit = merit(puts ? after : before, from + shift, to + shift);
            if (merit > most) {
                most = merit;
                best = shift;
            }
        }
        return new Change(change.from + best, change.to + best, change.putFrom + best, change.putTo + best);
    }

    /// How well a stretch reads that begins and ends there.
    private static int merit(List<Token> run, int from, int to) {
        boolean wordsFirst = !run.get(from).isSpace() && (from == 0 || run.get(from - 1).isSpace())
                && run.get(to - 1).isSpace();
        boolean spaceFirst = run.get(from).isSpace() && !run.get(to - 1).isSpace()
                && (to == run.size() || !run.get(to).isWord());
        boolean sentences = endsSentence(run, from) && endsSentence(run, to);
        return (sentences ? 4 : 0) + (wordsFirst || spaceFirst ? 2 : 0) + (wordsFirst || from == 0 ? 1 : 0);
    }

    private static boolean endsSentence(List<Token> run, int gap) {
        int at = gap - 1;
        while (at >= 0 && run.get(at).isSpace()) {
            at--;
        }
        return at < 0 || ".!?;:。！？؟।".contains(run.get(at).text());
    }

    private List<Change> joined(List<Change> changes) {
        var joined = new ArrayList<Change>();
        for (var change : changes) {
            var next = change;
            while (!joined.isEmpty() && belong(joined.getLast(), next)) {
                var last = joined.removeLast();
                next = new Change(last.from, next.to, last.putFrom, next.putTo);
            }
            joined.add(next);
        }
        return List.copyOf(joined);
    }

    private boolean belong(Change first, Change second) {
        var kept = before.subList(first.to, second.from).stream().filter(token -> !token.isSpace()).toList();
        if (kept.isEmpty()) {
            return true;
        }
        return kept.size() == 1 && isShortWord(kept.getFirst()) || 2 * kept.size() <= Math.min(size(first), size(second));
    }

    private static boolean isShortWord(Token token) {
        int length = token.text().codePointCount(0, token.text().length());
        return token.isWord() && length <= SHORT_WORD && (length == 1 || Character.isLowerCase(token.text().codePointAt(0)));
    }

    private int size(Change change) {
        return Math.max(size(before.subList(change.from, change.to)), size(after.subList(change.putFrom, change.putTo)));
    }

    private static int size(List<Token> tokens) {
        return (int) tokens.stream().filter(token -> !token.isSpace()).count();
    }
}
