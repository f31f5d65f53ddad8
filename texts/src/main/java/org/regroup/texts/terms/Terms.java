package org.regroup.texts.terms;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Block;
import org.regroup.texts.Text;

/// Finds terms in texts of one language, from left to right, the longest first, no two over one another; of two terms with the
/// same spelling the one given first.
///
/// A term begins and ends where tokens do, so that "fund" is not found in "fundamental"; only in scripts written without spaces
/// (Han, Kana, Thai, Lao, Khmer, Myanmar) it may begin or end inside a token, since there the tokens are a dictionary's choice.
/// A term never runs over the end of a block.
///
/// ```java
/// var terms = Terms.of(Locale.UK, List.of(new Term("fund", List.of("solidarity fund", "solidarity funds"))));
/// terms.in(text); // clause 3, gaps 4 to 7
/// ```
///
/// Cost: linear in the text, times the length of the longest term at most.
public final class Terms {

    private final Locale language;
    private final Branch root = new Branch();

    private Terms(Locale language) {
        this.language = language;
    }

    private static final class Branch {
        final Map<Character, Branch> next = new TreeMap<>();
        @Nullable
        String term;
    }

    public static Terms of(Locale language, List<Term> terms) {
        var made = new Terms(language);
        for (var term : terms) {
            term.spellings().forEach(spelling -> made.add(term.id(), Folding.fold(spelling, language).strip()));
        }
        return made;
    }

    private void add(String term, String spelling) {
        if (spelling.isEmpty()) {
            return;
        }
        var branch = root;
        for (char letter : spelling.toCharArray()) {
            branch = branch.next.computeIfAbsent(letter, _ -> new Branch());
        }
        if (branch.term == null) {
            branch.term = term;
        }
    }

    /// All occurrences, in reading order.
    public List<Occurrence> in(Text text) {
        var found = new ArrayList<Occurrence>();
        text.blocks().forEach(block -> find(block, found));
        return found;
    }

    private void find(Block block, List<Occurrence> found) {
        var letters = new StringBuilder();
        Map<Integer, Integer> gaps = new HashMap<>();
        var tokenOf = new ArrayList<Integer>();
        for (int gap = 0; gap < block.tokens().size(); gap++) {
            gaps.put(letters.length(), gap);
            String folded = Folding.fold(block.tokens().get(gap).text(), language);
            boolean secondSpace = folded.startsWith(" ") && !letters.isEmpty() && letters.charAt(letters.length() - 1) == ' ';
            letters.append(secondSpace ? folded.substring(1) : folded);
            while (tokenOf.size() < letters.length()) {
                tokenOf.add(gap);
            }
        }
        gaps.put(letters.length(), block.tokens().size());
        int at = 0;
        while (at < letters.length()) {
            var match = gaps.containsKey(at) || unspaced(Character.codePointAt(letters, at)) ? longest(letters, at, gaps) : null;
            if (match != null) {
                found.add(new Occurrence(match.term, block.id(), tokenOf.get(at), tokenOf.get(match.end - 1) + 1));
                at = match.end;
            } else {
                at++;
            }
        }
    }

    private record Match(String term, int end) {}

    private @Nullable Match longest(CharSequence letters, int from, Map<Integer, Integer> gaps) {
        Match longest = null;
        Branch branch = root;
        for (int at = from; at < letters.length(); at++) {
            branch = branch.next.get(letters.charAt(at));
            if (branch == null) {
                return longest;
            }
            if (branch.term != null && (gaps.containsKey(at + 1) || unspaced(Character.codePointBefore(letters, at + 1)))) {
                longest = new Match(branch.term, at + 1);
            }
        }
        return longest;
    }

    private static boolean unspaced(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
