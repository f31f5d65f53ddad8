package org.regroup.texts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeResult;
import org.junit.jupiter.api.Test;

/// The merge of JGit, word by word, as somebody else's opinion. It sees three texts and no positions, so on texts that
/// repeat themselves it must guess; where it merges without conflict and a margin of words is left alone, it must come to
/// our text.
class AnotherProgramMergesTheSameTest {

    private static final int CASES = 2_000;

    private int merged;
    private int refused;
    private int guessed;

    @Test
    void withAMarginOfTwoWordsInMadeUpProse() {
        merges(RandomTexts::generated, 4);
        Cases.hold(refused < CASES / 500, () -> refused + " of " + CASES + " refused");
    }

    @Test
    void withAMarginOfTwoWordsInRealProse() {
        merges(RandomTexts::real, 4);
        Cases.hold(refused < CASES / 500, () -> refused + " of " + CASES + " refused");
    }

    /// With a single token in between, in prose that repeats itself, it sometimes takes one "the" for another.
    @Test
    void withASingleTokenBetweenItSometimesGuessesWrong() {
        merges(RandomTexts::generated, 1);
        Cases.hold(refused < CASES / 50 && guessed < CASES / 100, () -> refused + " refused, " + guessed + " guessed");
    }

    private void merges(LongFunction<RandomTexts> prose, int margin) {
        Cases.of(CASES, prose, texts -> {
            var base = texts.text(3 + texts.below(5));
            var one = new ArrayList<Hunk>();
            var other = new ArrayList<Hunk>();
            while (one.isEmpty() || other.isEmpty()) {
                texts.some(base, 2).stream().filter(block -> one.isEmpty())
                        .forEach(block -> apart(texts, block, margin, one, other));
            }
            var left = texts.amendment(base, one);
            var right = texts.amendment(base, other);
            var ours = Cases.adopted(Cases.adopted(Cases.weave(base), left, texts.credit()), right, texts.credit()).text();
            var theirs = merge(base, Edits.apply(base, one), Edits.apply(base, other));
            if (theirs.containsConflicts()) {
                refused++;
            } else {
                merged++;
                boolean same = written(theirs).equals(lines(ours));
                Cases.hold(same || margin == 1, () -> Cases.shown(base) + "\n" + Cases.shown(left) + "\n" + Cases.shown(right));
                guessed += same ? 0 : 1;
            }
        });
        Cases.hold(merged + refused == CASES, () -> merged + " merged");
    }

    /// Where two put other words in the place of the same ones, it sees a conflict as we do; only where repetition hides that
    /// does it merge.
    @Test
    void whatOverlapsItDoesNotMerge() {
        Cases.of(CASES, RandomTexts::real, texts -> {
            var base = texts.text(3);
            var block = base.blocks().getLast();
            var gaps = texts.gaps(block, 4);
            var one = texts.replacement(block, gaps[0], gaps[2]);
            var other = texts.replacement(block, gaps[1], gaps[3]);
            var left = texts.amendment(base, List.of(one));
            var right = texts.amendment(base, List.of(other));
            Cases.hold(Relations.of(base, List.of(left, right)).between(left.id(), right.id()).exclusive(), () -> "overlaps");
            if (merge(base, Edits.apply(base, List.of(one)), Edits.apply(base, List.of(other))).containsConflicts()) {
                refused++;
            }
        });
        Cases.hold(refused > CASES * 98 / 100, () -> "saw " + refused + " of " + CASES);
    }

    /// One change for each of the two, at least so many tokens apart, where the block is long enough.
    private static void apart(RandomTexts texts, Block block, int margin, List<Hunk> one, List<Hunk> other) {
        int size = block.tokens().size();
        if (size < margin + 9) {
            return;
        }
        int first = 1 + texts.below(3);
        int last = first + texts.below(3);
        int from = last + margin + texts.below(size - last - margin - 1);
        int to = Math.min(size - 1, from + texts.below(4));
        boolean turned = texts.random.nextBoolean();
        (turned ? one : other).add(texts.change(block, first, last));
        (turned ? other : one).add(texts.change(block, from, to));
    }

    private static MergeResult<RawText> merge(Text base, Text one, Text other) {
        return new MergeAlgorithm(new HistogramDiff()).merge(RawTextComparator.DEFAULT, raw(base), raw(one), raw(other));
    }

    private static RawText raw(Text text) {
        return new RawText(lines(text).getBytes(StandardCharsets.UTF_8));
    }

    /// A token a line, a line for each block before them.
    private static String lines(Text text) {
        return text.blocks().stream().map(block -> "block " + block.id() + "\n"
                + block.tokens().stream().map(token -> "." + token.text().replace("\n", "\\n") + "\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String written(MergeResult<RawText> result) {
        var text = new StringBuilder();
        for (var chunk : result) {
            var source = result.getSequences().get(chunk.getSequenceIndex());
            for (int line = chunk.getBegin(); line < chunk.getEnd(); line++) {
                text.append(source.getString(line)).append('\n');
            }
        }
        return text.toString();
    }
}
