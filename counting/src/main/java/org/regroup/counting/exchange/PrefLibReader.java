package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads rankings in the formats of PrefLib: `.soi`, `.soc` (one candidate a place), `.toi`, `.toc` (several in braces).
///
/// ```
/// # TITLE: A choice of three
/// # NUMBER ALTERNATIVES: 3
/// # ALTERNATIVE NAME 1: Ada
/// 12: 1,2
/// 7: 2,{1,3}
/// ```
///
/// The older layout without `#` lines is read too: the number of candidates, a line `1,Ada` for each, a line with the numbers
/// of voters, of votes and of different orders, and then `12,1,2`. PrefLib knows neither seats nor withdrawals; this project
/// writes them as `# SEATS` and `# WITHDRAWN`, which other programs pass over.
///
/// Source: preflib.github.io/PrefLib-Jekyll/format; Mattei and Walsh, PrefLib: A library of preference data (2013).
final class PrefLibReader {

    private static final int MOST_CANDIDATES = 10_000;

    private final Source source;
    private final Expected expected;
    private final Problems problems;
    private final Map<String, String> header = new TreeMap<>();
    private final Map<Integer, String> names = new TreeMap<>();
    private Optional<Papers> papers = Optional.empty();
    private Rational votes = Rational.ZERO;
    private int orders;
    private long line;
    private int candidates;

    private PrefLibReader(Source source, Expected expected) {
        this.source = source;
        this.expected = expected;
        this.problems = new Problems(source.name());
    }

    static Reading<Election> read(Source source, Expected expected) {
        return new PrefLibReader(source, expected).read();
    }

    private Reading<Election> read() {
        Optional<String> text = Utf8.text(source, problems);
        if (text.isEmpty())
            return problems.refused();
        Iterator<String> lines = text.get().lines().iterator();
        boolean first = true;
        while (lines.hasNext() && !problems.hopeless() && !tooMany()) {
            String next = lines.next().strip();
            line++;
            if (next.isEmpty())
                continue;
            if (next.startsWith("#"))
                describe(next.substring(1).strip());
            else if (first && Names.number(next).isPresent())
                oldHeader(Names.number(next).get(), lines);
            else
                ballot(next, next.indexOf(':') >= 0 ? ':' : ',');
            first = false;
        }
        number("NUMBER ALTERNATIVES").ifPresent(n -> candidates = n);
        check();
        return problems.orElse(this::election);
    }

    private boolean tooMany() {
        Optional<Integer> stated = number("NUMBER ALTERNATIVES").filter(n -> n > MOST_CANDIDATES);
        stated.ifPresent(n -> problems.add(Kind.TOO_LARGE, line, "candidates", n.toString(),
                "candidates are more than can be counted. Expected at most " + MOST_CANDIDATES + "."));
        return stated.isPresent();
    }

    private void describe(String said) {
        int colon = said.indexOf(':');
        if (colon < 0)
            return;
        String key = said.substring(0, colon).strip();
        String value = said.substring(colon + 1).strip();
        if (key.startsWith("ALTERNATIVE NAME ")) {
            Optional<Integer> number = Names.number(key.substring("ALTERNATIVE NAME ".length()).strip());
            if (number.isEmpty() || number.get() < 1)
                problems.add(Kind.UNKNOWN_VALUE, line, "", key, "has no number. Write \"ALTERNATIVE NAME 1: a name\".");
            else if (names.put(number.get(), value) != null)
                problems.add(Kind.DUPLICATE, line, "", key, "stands twice.");
        } else {
            header.put(key, value);
        }
    }

    private void oldHeader(int count, Iterator<String> lines) {
        header.put("NUMBER ALTERNATIVES", Integer.toString(count));
        for (int i = 1; i <= count && count <= MOST_CANDIDATES; i++) {
            String next = lines.hasNext() ? lines.next().strip() : "";
            line++;
            int comma = next.indexOf(',');
            if (comma < 0 || !next.substring(0, comma).strip().equals(Integer.toString(i))) {
                problems.add(Kind.CUT_OFF, line, "", next,
                        "is not the name of candidate " + i + " of " + count + ". Expected \"" + i
                                + ",a name\".");
                return;
            }
            names.put(i, next.substring(comma + 1).strip());
        }
        String[] sums = (lines.hasNext() ? lines.next() : "").split(",", -1);
        line++;
        if (sums.length < 3) {
            problems.add(Kind.CUT_OFF, line,
                    "Expected the numbers of voters, of votes and of different orders, such as \"30,30,7\".");
            return;
        }
        header.put("NUMBER VOTERS", sums[1].strip());
        header.put("NUMBER UNIQUE ORDERS", sums[2].strip());
    }

    private Papers papers() {
        if (papers.isEmpty()) {
            candidates = number("NUMBER ALTERNATIVES").orElse(names.size());
            papers = Optional.of(new Papers(candidates, expected.inOrder()));
        }
        return papers.get();
    }

    private void ballot(String text, char separator) {
        int end = text.indexOf(separator);
        Optional<Rational> weight = Weight.parse(end < 0 ? text : text.substring(0, end).strip());
        if (weight.isEmpty() || end < 0 && separator == ':') {
            problems.add(Kind.UNKNOWN_VALUE, line, "", text,
                    "is not a ballot. Expected \"12: 1,2\", or \"12: 1,{2,3}\" for equal ranks.");
            return;
        }
        Papers to = papers();
        List<List<Integer>> ranking = new ArrayList<>();
        if (ranked(end < 0 ? "" : text.substring(end + 1), ranking)) {
            to.add(weight.get(), ranking);
            votes = votes.plus(weight.get());
            orders++;
            if (isComplete() && ranking.stream().mapToInt(List::size).sum() < candidates)
                problems.add(Kind.WRONG_COUNT, line, "", text, "does not rank all " + candidates + " candidates, as \""
                        + header.getOrDefault("DATA TYPE", source.extension()) + "\" promises. The line may be cut off.");
        }
    }

    private boolean isComplete() {
        return header.getOrDefault("DATA TYPE", source.extension()).endsWith("c");
    }

    private boolean ranked(String text, List<List<Integer>> ranking) {
        List<Integer> group = new ArrayList<>();
        boolean inGroup = false;
        int number = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            if (c >= '0' && c <= '9' && number < 1_000_000) {
                number = 10 * Math.max(0, number) + (c - '0');
                continue;
            }
            if (number >= 0) {
                if (number < 1 || number > candidates) {
                    problems.add(Kind.UNKNOWN_CANDIDATE, line, "", Integer.toString(number), "is not a candidate. There are "
                            + candidates + ".");
                    return false;
                }
                group.add(number);
                number = -1;
            }
            if (c == '{' && !inGroup)
                inGroup = true;
            else if (c == '}' && inGroup)
                inGroup = false;
            else if (c != ',' && c != ' ' && c != '\t') {
                problems.add(Kind.UNKNOWN_VALUE, line, "", text.strip(),
                        "is not a ranking. Expected numbers such as \"1,2\" or \"1,{2,3}\".");
                return false;
            }
            if (!inGroup && !group.isEmpty()) {
                ranking.add(List.copyOf(group));
                group.clear();
            }
        }
        if (inGroup)
            problems.add(Kind.CUT_OFF, line, "", text.strip(), "has a brace that is not closed. The line may be cut off.");
        return !inGroup;
    }

    private Optional<Integer> number(String key) {
        return Optional.ofNullable(header.get(key)).flatMap(Names::number);
    }

    private void check() {
        if (candidates == 0)
            candidates = names.size();
        if (candidates == 0 && problems.none())
            problems.add(Kind.UNKNOWN_FORMAT, 0, "The file names no candidates. Expected \"# NUMBER ALTERNATIVES\" and a line "
                    + "\"# ALTERNATIVE NAME 1: ...\" for each.");
        if (!names.isEmpty() && names.size() != candidates && problems.none())
            problems.add(Kind.WRONG_COUNT, 0, "The file gives " + names.size() + " names for " + candidates + " candidates.");
        if (!problems.none())
            return;
        header.computeIfPresent("NUMBER VOTERS", (_, said) -> {
            if (Weight.parse(said).filter(votes::equals).isEmpty())
                problems.add(Kind.WRONG_COUNT, 0, "The ballots add up to " + votes + " and the file says " + said
                        + ". It may be cut off.");
            return said;
        });
        number("NUMBER UNIQUE ORDERS").filter(said -> said != orders).ifPresent(said -> problems.add(Kind.WRONG_COUNT, 0,
                "The file has " + orders + " lines of ballots and says that it has " + said + ". It may be cut off."));
    }

    private Election election() {
        List<String> listed = names.isEmpty() ? Names.unnamed(candidates) : List.copyOf(names.values());
        Contest contest = Contest.of(header.getOrDefault("TITLE", ""), number("SEATS").orElse(1), listed);
        List<Integer> withdrawn = java.util.Arrays.stream(header.getOrDefault("WITHDRAWN", "").split(",")).map(String::strip)
                .flatMap(n -> Names.number(n).stream()).toList();
        return new Election(contest.without(withdrawn), papers().ballots(), List.of(), null, source.sha256());
    }
}
