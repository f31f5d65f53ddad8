package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Whose words a block of a composite is made of: "Motion 14 a, b, 30 words; written here, 1 word".
///
/// @param shares by motion, in the order in which they come up
/// @param here   words written here that stand for no sentence
public record Margin(List<Share> shares, int here) {

    /// @param sentences in the order of the motion
    /// @param words     cited from it, or written for its sentences
    public record Share(String motion, List<SentenceId> sentences, int words) {
        public Share {
            sentences = List.copyOf(sentences);
        }
    }

    public Margin {
        shares = List.copyOf(shares);
    }

    public static Margin of(Composite composite, CompositeBlock block) {
        var words = new LinkedHashMap<String, Integer>();
        Map<String, SequencedSet<SentenceId>> sentences = new LinkedHashMap<>();
        int here = 0;
        for (var run : block.piece().runs()) {
            String motion = run.origin().motion();
            if (motion == null) {
                here += run.words();
                continue;
            }
            words.merge(motion, run.words(), Integer::sum);
            var cited = sentences.computeIfAbsent(motion, _ -> new LinkedHashSet<>());
            composite.motion(motion).orElseThrow().sentences().stream().filter(sentence -> Coverage.cites(run, sentence))
                    .map(Sentence::id).forEach(cited::add);
        }
        var shares = new ArrayList<Share>();
        words.forEach((motion, count) -> shares.add(new Share(motion, ordered(composite, motion, sentences), count)));
        return new Margin(shares, here);
    }

    private static List<SentenceId> ordered(Composite composite, String motion, Map<String, SequencedSet<SentenceId>> cited) {
        var found = cited.getOrDefault(motion, new LinkedHashSet<>());
        return composite.motion(motion).orElseThrow().sentences().stream().map(Sentence::id).filter(found::contains).toList();
    }
}
