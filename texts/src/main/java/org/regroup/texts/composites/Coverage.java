package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.regroup.texts.BlockId;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Token;

/// What became of every sentence of every source: each is named exactly once.
///
/// A sentence counts as used only if it stands in one piece: where other words were put between its own it is changed, for "no
/// household shall be cut off" and "no household shall at first be cut off" have the same words and are not the same demand.
/// Whether changed words still say the same is for its mover to say ([Agreement]); that word lapses when the blocks it stands
/// in change.
///
/// @param motions in the order of the composite
public record Coverage(List<OfMotion> motions) {

    /// @param cited  how many of its words stand
    /// @param fitted how many words were written in their place
    /// @param in     the blocks of the composite it stands in
    public record OfSentence(Sentence sentence, Fate fate, int cited, int fitted, List<BlockId> in) {
        public OfSentence {
            in = List.copyOf(in);
        }

        /// Words that stand for it.
        public int words() {
            return cited + fitted;
        }
    }

    /// @param motion    id of the source
    /// @param sentences in reading order
    public record OfMotion(String motion, List<OfSentence> sentences) {
        public OfMotion {
            sentences = List.copyOf(sentences);
        }

        public int count(Fate fate) {
            return (int) sentences.stream().filter(sentence -> sentence.fate() == fate).count();
        }

        /// Used word for word or in words its mover agreed to.
        public int used() {
            return count(Fate.USED) + count(Fate.AGREED);
        }

        public int changed() {
            return count(Fate.CHANGED);
        }

        /// "2 of 9 demands missing": this many of `sentences().size()`.
        public int missing() {
            return count(Fate.LEFT_OUT);
        }
    }

    public Coverage {
        motions = List.copyOf(motions);
    }

    public static Coverage of(Composite composite) {
        return new Coverage(composite.motions().stream().map(motion -> new OfMotion(motion.id(),
                motion.sentences().stream().map(new Look(composite)::at).toList())).toList());
    }

    public List<OfSentence> sentences() {
        return motions.stream().flatMap(motion -> motion.sentences().stream()).toList();
    }

    /// What stood for a sentence when its mover agreed: the blocks it stands in.
    static Fingerprint standing(Composite composite, SentenceId id) {
        var words = new ArrayList<Token>();
        for (var block : composite.blocks()) {
            if (block.piece().runs().stream().anyMatch(run -> cites(run, composite.sentence(id).orElseThrow()))) {
                words.addAll(block.piece().tokens());
            }
        }
        return Fingerprint.of(words);
    }

    static boolean cites(Run run, Sentence sentence) {
        return switch (run.origin()) {
            case Origin.Cited(var motion, var block, int from, int to) -> motion.equals(sentence.id().motion())
                    && block.equals(sentence.id().block()) && sentence.shared(from, to) > 0;
            case Origin.Fitted(var id) -> id.equals(sentence.id());
            case Origin.Here _ -> false;
        };
    }

    /// All runs of a composite by the block of the motion they concern.
    private static final class Look {

        private record Found(Run run, BlockId in) {}

        private final Composite composite;
        private final Map<List<Object>, List<Found>> runs = new HashMap<>();

        Look(Composite composite) {
            this.composite = composite;
            for (var block : composite.blocks()) {
                for (var run : block.piece().runs()) {
                    switch (run.origin()) {
                        case Origin.Cited cited -> add(cited.motion(), cited.block(), new Found(run, block.id()));
                        case Origin.Fitted(var id) -> add(id.motion(), id.block(), new Found(run, block.id()));
                        case Origin.Here _ -> {
                        }
                    }
                }
            }
        }

        private void add(String motion, BlockId block, Found found) {
            runs.computeIfAbsent(List.of(motion, block), _ -> new ArrayList<>()).add(found);
        }

        OfSentence at(Sentence sentence) {
            var id = sentence.id();
            var found = runs.getOrDefault(List.of(id.motion(), id.block()), List.of()).stream()
                    .filter(each -> cites(each.run(), sentence)).toList();
            var cited = new BitSet();
            int fitted = 0;
            boolean whole = false;
            for (var each : found) {
                if (each.run().origin() instanceof Origin.Cited(var _, var _, int from, int to)) {
                    cited.set(from, to);
                    whole |= from <= id.from() && sentence.withoutStop() <= to;
                } else {
                    fitted += each.run().words();
                }
            }
            int words = 0;
            for (int n = 0; n < sentence.tokens().size(); n++) {
                words += cited.get(id.from() + n) && sentence.tokens().get(n).isWord() ? 1 : 0;
            }
            var in = found.stream().map(Found::in).distinct().toList();
            return new OfSentence(sentence, fate(id, whole, words + fitted), words, fitted, in);
        }

        private Fate fate(SentenceId id, boolean whole, int words) {
            if (whole) {
                return Fate.USED;
            }
            if (words == 0) {
                return Fate.LEFT_OUT;
            }
            boolean agreed = composite.agreements().stream().anyMatch(
                    agreement -> agreement.sentence().equals(id) && agreement.words().equals(standing(composite, id)));
            return agreed ? Fate.AGREED : Fate.CHANGED;
        }
    }
}
