package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads the tally sheets that Debian publishes after its votes.
///
/// ```
///   Option 1----->: Ada
/// /  Option 2---->: Ben
/// V: 12    1d7ba886e62a2cf64379a5c8f8032cc2
/// V: -1    5983810b34693310479f3b26eda85177
/// ```
///
/// After `V:` stands one sign for each option: its rank, 1 to 9 and then A, B, C, or `-` for none. The rest of the line is the
/// voter's receipt.
///
/// Source: vote.debian.org, tally sheets of the program devotee.
final class DebianReader {

    private final Source source;
    private final Problems problems;
    private final Map<Integer, String> names = new TreeMap<>();
    private final List<String> votes = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    private DebianReader(Source source) {
        this.source = source;
        this.problems = new Problems(source.name());
    }

    static Reading<Election> read(Source source, Expected expected) {
        DebianReader reader = new DebianReader(source);
        return Utf8.text(source, reader.problems).map(text -> reader.read(text, expected)).orElseGet(reader.problems::refused);
    }

    private Reading<Election> read(String text, Expected expected) {
        long line = 0;
        for (Iterator<String> all = text.lines().iterator(); all.hasNext();) {
            String next = all.next();
            line++;
            if (next.startsWith("V:")) {
                String vote = next.substring(2).strip();
                int blank = 0;
                while (blank < vote.length() && !Character.isWhitespace(vote.charAt(blank)))
                    blank++;
                votes.add(vote.substring(0, blank));
                lines.add(line);
            } else {
                option(next);
            }
        }
        int candidates = names.isEmpty() && !votes.isEmpty() ? votes.getFirst().length() : names.size();
        Papers papers = new Papers(candidates, expected.inOrder());
        for (int i = 0; i < votes.size(); i++)
            add(papers, votes.get(i), candidates, lines.get(i));
        if (candidates == 0)
            problems.add(Kind.UNKNOWN_FORMAT, 0, "The tally sheet has no line \"Option 1-->: a name\" and no vote.");
        List<String> listed = names.isEmpty() ? Names.unnamed(candidates) : List.copyOf(names.values());
        return problems.orElse(() -> new Election(Contest.of("", 1, listed), papers.ballots(), List.of(), null, source.sha256()));
    }

    private void option(String text) {
        int word = text.indexOf("Option ");
        int arrow = text.indexOf(">:");
        if (word < 0 || arrow < word)
            return;
        String number = text.substring(word + "Option ".length(), arrow).replace("-", "").strip();
        Names.number(number).ifPresent(n -> names.put(n, text.substring(arrow + 2).strip()));
    }

    private void add(Papers papers, String vote, int candidates, long line) {
        if (vote.length() != candidates) {
            problems.add(Kind.WRONG_COUNT, line, "", vote, "has " + vote.length() + " signs for " + candidates
                    + " options. The line may be cut off.");
            return;
        }
        Map<Integer, List<Integer>> byRank = new TreeMap<>();
        for (int i = 0; i < candidates; i++) {
            char sign = vote.charAt(i);
            if (sign == '-')
                continue;
            int rank = Character.digit(sign, 36);
            if (rank < 1) {
                problems.add(Kind.UNKNOWN_VALUE, line, "", vote, "is not a vote. Use 1 to 9, then A, B, C, and - for no rank.");
                return;
            }
            byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(i + 1);
        }
        papers.add(Rational.ONE, List.copyOf(byRank.values()));
    }
}
