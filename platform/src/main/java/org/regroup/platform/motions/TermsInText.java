package org.regroup.platform.motions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.BlockId;
import org.regroup.texts.Text;
import org.regroup.texts.terms.Occurrence;
import org.regroup.texts.terms.Term;
import org.regroup.texts.terms.Terms;

/// Where words of the glossary stand in a text.
public record TermsInText(Map<BlockId, List<Occurrence>> found) {

    public static final TermsInText NONE = new TermsInText(Map.of());

    public static TermsInText of(Text text, List<MotionTerm> terms) {
        return terms.isEmpty()
                ? NONE
                : new TermsInText(Terms.of(text.language(), terms.stream()
                        .map(term -> new Term(term.word().toString(), term.spellings())).toList()).in(text).stream()
                        .collect(Collectors.groupingBy(Occurrence::block)));
    }

    /// The place to which a token belongs, where it is part of a term.
    ///
    /// @param token counted from 0 in its block
    public @Nullable Occurrence at(BlockId block, int token) {
        return found.getOrDefault(block, List.of()).stream().filter(one -> one.from() <= token && token < one.to()).findFirst()
                .orElse(null);
    }

    /// Those of some terms that stand in the text.
    List<MotionTerm> standing(List<MotionTerm> terms) {
        return terms.stream().filter(term -> found.values().stream()
                .anyMatch(some -> some.stream().anyMatch(one -> one.term().equals(term.word().toString())))).toList();
    }
}
