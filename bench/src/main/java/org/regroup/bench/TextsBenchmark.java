package org.regroup.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.Block;
import org.regroup.texts.Edits;
import org.regroup.texts.Relations;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.Weave;
import org.regroup.texts.Woven;
import org.regroup.texts.plan.VotingPlan;

/// Relations of 2,000 amendments and their voting plan, and the fold of 500 adopted ones with the credit of every word; beside
/// them what a program does that knows no positions, the three-way merge of JGit word by word, for 20 pairs, and a floor: what
/// only copies.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class TextsBenchmark {

    static final int PAIRS = 20;

    @Param({"spread", "same"})
    public MadeUpMotion motion = MadeUpMotion.spread;

    private Text text = MadeUpMotion.spread.text();
    private List<Amendment> moved = List.of();
    private List<Amendment> adopted = List.of();
    private RawText base = RawText.EMPTY_TEXT;
    private List<RawText> edited = List.of();

    @Setup
    public void write() {
        text = motion.text();
        moved = motion.amendments(text, 2_000);
        adopted = motion.adoptable(text, 500);
        base = raw(text);
        edited = moved.stream().limit(2 * PAIRS).map(amendment -> raw(Edits.apply(text, amendment.hunks()))).toList();
    }

    /// Every pair that is not independent, with its relation and where the two meet.
    @Benchmark
    public List<Relations.Pair> relations() {
        return Relations.of(text, moved).pairs();
    }

    /// All ballots in their order, with what follows from each.
    @Benchmark
    public VotingPlan plan() {
        return VotingPlan.of(text, moved, List.of());
    }

    /// The floor of [#fold]: nothing but a copy of the text, word by word, for each of the 500 versions on the way.
    @Benchmark
    public List<Text> copyFiveHundred() {
        return adopted.stream().map(_ -> copy(text)).toList();
    }

    static Text copy(Text text) {
        return new Text(text.language(), text.blocks().stream().map(block -> new Block(block.id(), block.form(),
                block.tokens().stream().map(token -> new Token(token.text(), token.style())).toList())).toList());
    }

    /// The text as adopted, every version on the way, and whom each word is owed to.
    @Benchmark
    public List<Woven> fold() {
        var weave = Weave.of(text, MadeUpMotion.source("motion", Source.Kind.MOTION));
        for (var amendment : adopted) {
            if (!(weave.adopt(amendment, MadeUpMotion.credit(amendment)) instanceof Adoption.Adopted(var next, _))) {
                throw new IllegalStateException(amendment + " was refused");
            }
            weave = next;
        }
        return weave.blocks();
    }

    /// Whether the two amendments of 20 pairs can both stand: 2,000 amendments are 1,999,000 pairs.
    @Benchmark
    public List<Boolean> jgitTwentyPairs() {
        var conflicts = new ArrayList<Boolean>();
        for (int pair = 0; pair < PAIRS; pair++) {
            conflicts.add(new MergeAlgorithm(new HistogramDiff()).merge(RawTextComparator.DEFAULT, base, edited.get(2 * pair),
                    edited.get(2 * pair + 1)).containsConflicts());
        }
        return conflicts;
    }

    /// A token a line.
    private static RawText raw(Text text) {
        var lines = new StringBuilder();
        for (var block : text.blocks()) {
            lines.append("block ").append(block.id()).append('\n');
            block.tokens().forEach(token -> lines.append(token.text()).append('\n'));
        }
        return new RawText(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
