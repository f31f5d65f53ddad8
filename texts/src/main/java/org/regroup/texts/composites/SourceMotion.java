package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

/// A motion whose sentences may go into a composite, in the version its movers brought.
///
/// @param source    who moved it; its id is what citations name
/// @param sentences its demands in reading order; together they hold every word of its blocks that are no headings
public record SourceMotion(Source source, Text text, List<Sentence> sentences) {

    public SourceMotion {
        sentences = List.copyOf(sentences);
    }

    public static SourceMotion of(Source source, Text text) {
        return new SourceMotion(source, text, Sentences.of(source.id(), text));
    }

    public String id() {
        return source.id();
    }

    public Optional<Sentence> sentence(SentenceId id) {
        return sentences.stream().filter(sentence -> sentence.id().equals(id)).findFirst();
    }

    /// The letter by which people call a sentence: a for the first, aa after z.
    public String letter(SentenceId id) {
        int place = 0;
        while (!sentences.get(place).id().equals(id)) {
            place++;
        }
        var letter = new StringBuilder();
        for (int n = place; n >= 0; n = n / 26 - 1) {
            letter.insert(0, (char) ('a' + n % 26));
        }
        return letter.toString();
    }

    /// Tells two demands in one sentence apart. The first keeps its name.
    ///
    /// @param gap in the block, between two words of the sentence; empty if it is not
    public Optional<SourceMotion> split(SentenceId id, int gap) {
        return sentence(id).filter(sentence -> id.from() < gap && gap < sentence.to()).flatMap(sentence -> {
            var block = text.block(id.block()).orElseThrow();
            boolean both = block.tokens().subList(id.from(), gap).stream().anyMatch(Token::isWord)
                    && block.tokens().subList(gap, sentence.to()).stream().anyMatch(Token::isWord);
            return both
                    ? Optional.of(replaced(id, 1, List.of(Sentences.sentence(id(), block, id.from(), gap),
                            Sentences.sentence(id(), block, gap, sentence.to()))))
                    : Optional.empty();
        });
    }

    /// Takes a sentence and the next one of its block for one demand; empty where there is none.
    public Optional<SourceMotion> join(SentenceId id) {
        var next = sentences.stream().dropWhile(each -> !each.id().equals(id)).skip(1).findFirst();
        return next.filter(each -> each.id().block().equals(id.block())).map(each -> replaced(id, 2,
                List.of(Sentences.sentence(id(), text.block(id.block()).orElseThrow(), id.from(), each.to()))));
    }

    private SourceMotion replaced(SentenceId id, int count, List<Sentence> others) {
        var changed = new ArrayList<>(sentences);
        int at = changed.indexOf(sentence(id).orElseThrow());
        changed.subList(at, at + count).clear();
        changed.addAll(at, others);
        return new SourceMotion(source, text, changed);
    }
}
