package org.regroup.counting.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads BLT, the format of most programs for the single transferable vote (Hill, Wichmann and Woodall 1987), in all variants
/// seen in the wild:
///
/// ```
/// 4 2            # candidates, seats
/// -3             # candidate 3 has withdrawn
/// 12 1 2=4 0     # twelve ballots: 1, then 2 and 4 equal
/// 2.5 4 1 0      # weights may be decimal
/// 0
/// "Ada"
/// ...
/// "Title"
/// ```
///
/// Names may lack quotes or stand on one line; a ballot may lack its `0`, the ballots their final `0`; `#` and `//` begin
/// comments; `-` marks a rank left empty; `(7)` before a ballot is its number; lines may end with CR, LF or both.
final class BltReader {

    private static final int MOST_CANDIDATES = 10_000;
    private static final int MOST_PLACES = 6;
    private static final long LARGEST = 1_000_000_000_000L;

    private final Source source;
    private final byte[] bytes;
    private final boolean inOrder;
    private final Problems problems;

    private int at;
    private int line = 1;
    private int candidates;
    private int seats;
    private long unit = 1;
    private final List<Integer> withdrawn = new ArrayList<>();
    private int[] ranking = new int[32];
    private RankedBallots.Builder builder;

    private BltReader(Source source, boolean inOrder) {
        this.source = source;
        this.bytes = source.bytes();
        this.inOrder = inOrder;
        this.problems = new Problems(source.name());
        this.builder = RankedBallots.of(0);
    }

    /// @param inOrder whether ballots are kept one by one in the order of the file, for rules that draw papers
    static Reading<Election> read(Source source, boolean inOrder) {
        return new BltReader(source, inOrder).read();
    }

    private Reading<Election> read() {
        int wrong = Utf8.firstWrong(bytes);
        if (wrong >= 0) {
            Utf8.refuse(bytes, wrong, problems);
            return problems.refused();
        }
        at = Utf8.startOfText(bytes);
        header();
        if (!problems.none())
            return problems.refused();
        withdrawals();
        unit = Scaled.unit(bytes, at);
        if (unit < 0) {
            problems.add(Kind.UNKNOWN_VALUE, 0,
                    "A weight has more than " + MOST_PLACES + " decimal places. Give at most so many.");
            return problems.refused();
        }
        builder = RankedBallots.of(candidates, unit);
        if (inOrder)
            builder.inOrder();
        ballots();
        Names names = problems.hopeless() ? new Names(List.of(), "") : names();
        return problems.orElse(() -> Election
                .of(Contest.of(names.title(), seats, names.candidates()).without(withdrawn), builder.build())
                .from(source.sha256()));
    }

    private void header() {
        skipEmptyLines();
        if (at >= bytes.length) {
            problems.add(Kind.EMPTY_FILE, 0,
                    "The file is empty. Expected the number of candidates and of seats, such as \"5 2\".");
            return;
        }
        int start = at;
        long first = number();
        blanks();
        long second = number();
        blanks();
        if (first < 1 || second < 0 || !atLineEnd()) {
            problems.add(Kind.UNKNOWN_FORMAT, line, "", restOfLine(start),
                    "is not the beginning of a BLT file. Expected the number of candidates and of seats, such as \"5 2\".");
        } else if (first > MOST_CANDIDATES) {
            problems.add(Kind.TOO_LARGE, line, "candidates", String.valueOf(first),
                    "candidates are more than can be counted. Expected at most " + MOST_CANDIDATES + ".");
        } else {
            candidates = (int) first;
            seats = (int) Math.min(second, Integer.MAX_VALUE);
            endLine();
        }
    }

    private void withdrawals() {
        skipEmptyLines();
        while (at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1])) {
            while (!atLineEnd()) {
                if (bytes[at] == '-')
                    at++;
                int start = at;
                long number = number();
                if (number < 1 || number > candidates) {
                    problems.add(Kind.UNKNOWN_CANDIDATE, line, "withdrawn", restOfLine(start), "is not a candidate. " + known());
                    break;
                }
                withdrawn.add((int) number);
                blanks();
            }
            endLine();
            skipEmptyLines();
        }
    }

    private String known() {
        return candidates == 1 ? "There is one." : "They are numbered from 1 to " + candidates + ".";
    }

    private void ballots() {
        while (!problems.hopeless()) {
            skipEmptyLines();
            if (at >= bytes.length || !(isDigit(bytes[at]) || bytes[at] == '(' || bytes[at] == '.'))
                return;
            if (ballotLine())
                return;
        }
    }

    /// Reads the ballots of one line.
    ///
    /// @return whether it was the line that ends the ballots
    private boolean ballotLine() {
        boolean first = true;
        while (!atLineEnd()) {
            if (bytes[at] == '(')
                skipNumberOfBallot();
            int start = at;
            long weight = weight();
            if (weight < 0 || at < bytes.length && !isBlank(bytes[at]) && !atLineEnd()) {
                problems.add(Kind.UNKNOWN_VALUE, line, "weight", word(start),
                        "is not a number of ballots. Expected one such as 12.");
                break;
            }
            blanks();
            if (first && weight == 0 && atLineEnd()) {
                endLine();
                return true;
            }
            if (!preferences(weight))
                break;
            blanks();
            first = false;
        }
        endLine();
        return false;
    }

    /// Reads preferences up to a 0 or the end of the line, and takes the ballot.
    ///
    /// @return false if something was wrong
    private boolean preferences(long weight) {
        int length = 0;
        boolean equal = false;
        while (!atLineEnd()) {
            int start = at;
            byte b = bytes[at];
            if (b == '-' || b == '=') {
                equal = b == '=' && length > 0;
                at++;
                blanks();
                continue;
            }
            long number = number();
            if (number == 0) {
                break;
            } else if (number < 0 || number > candidates) {
                problems.add(Kind.UNKNOWN_CANDIDATE, line, "", word(start), "is not a candidate. " + known());
                return false;
            }
            if (length == ranking.length)
                ranking = Arrays.copyOf(ranking, 2 * length);
            if (equal)
                ranking[length - 1] = joined(ranking[length - 1], (int) number);
            else
                ranking[length++] = (int) number;
            equal = false;
            blanks();
        }
        builder.add(weight, ranking, 0, length);
        return true;
    }

    private int joined(int place, int number) {
        List<Integer> members = new ArrayList<>(place > candidates ? builder.members(place) : List.of(place));
        members.add(number);
        return builder.group(members);
    }

    private void skipNumberOfBallot() {
        while (!atLineEnd() && bytes[at] != ')')
            at++;
        if (at < bytes.length && bytes[at] == ')')
            at++;
        blanks();
    }

    /// A whole number; -1 if there is none.
    private long number() {
        int start = at;
        long number = 0;
        while (at < bytes.length && isDigit(bytes[at])) {
            if (number < LARGEST)
                number = 10 * number + (bytes[at] - '0');
            at++;
        }
        return at == start ? -1 : number;
    }

    /// A weight in parts of a vote; -1 if there is none.
    private long weight() {
        int start = at;
        long whole = number();
        if (whole > LARGEST)
            return -1;
        long parts = Math.max(whole, 0) * unit;
        if (at < bytes.length && bytes[at] == '.') {
            at++;
            long place = unit;
            while (at < bytes.length && isDigit(bytes[at])) {
                place /= 10;
                parts += (bytes[at++] - '0') * place;
            }
        }
        return at == start ? -1 : parts;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private void blanks() {
        while (at < bytes.length && isBlank(bytes[at]))
            at++;
    }

    /// At the end of what counts in a line: its end, a comment, or the end of the file.
    private boolean atLineEnd() {
        return at >= bytes.length || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '#'
                || bytes[at] == '/' && at + 1 < bytes.length && bytes[at + 1] == '/';
    }

    private void endLine() {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r')
            at++;
        if (at < bytes.length) {
            at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
            line++;
        }
    }

    private void skipEmptyLines() {
        blanks();
        while (at < bytes.length && atLineEnd()) {
            endLine();
            blanks();
        }
    }

    private String word(int start) {
        int end = start;
        while (end < bytes.length && !isBlank(bytes[end]) && bytes[end] != '\n' && bytes[end] != '\r')
            end++;
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private String restOfLine(int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r')
            end++;
        return new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
    }

    /// The names at the end of a file.
    private record Names(List<String> candidates, String title) {}

    private Names names() {
        int begin = line;
        List<String> lines = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(text -> !text.isEmpty() && (text.startsWith("\"") || !text.startsWith("#"))).toList();
        List<String> names = new ArrayList<>(lines.size() < candidates
                ? lines.stream().flatMap(t -> quoted(t).stream()).toList()
                : lines.stream().map(BltReader::name).toList());
        if (names.size() < candidates) {
            problems.add(Kind.CUT_OFF, begin, "Expected the names of " + candidates + " candidates from here on, found "
                    + names.size() + ". The file may have been cut off.");
            return new Names(List.of(), "");
        }
        return new Names(List.copyOf(names.subList(0, candidates)), names.size() > candidates ? names.get(candidates) : "");
    }

    /// The parts of a line that stand in quotes.
    private static List<String> quoted(String text) {
        if (!text.startsWith("\""))
            return List.of(name(text));
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\"\\s+\""))
            parts.add(name(part));
        return parts;
    }

    /// A name without its quotes and the words some programs put before it.
    private static String name(String text) {
        String name = text.replaceFirst("^\"", "").replaceFirst("\"\\s*(#.*)?$", "").replace("\"\"", "\"").strip();
        return name.replaceFirst("(?i)^ALTERNATIVE NAME \\d+:\\s*", "");
    }

    /// Finds how finely weights are divided.
    private static final class Scaled {

        private Scaled() {}

        /// How many parts make one vote, so that every weight is whole; -1 if there are too many places.
        static long unit(byte[] bytes, int from) {
            int most = 0;
            for (int i = from; i < bytes.length; i++) {
                if (bytes[i] == '"')
                    break;
                if (bytes[i] == '.' && (i == 0 || isDigit(bytes[i - 1]) || isBlank(bytes[i - 1]) || bytes[i - 1] == '\n')) {
                    int end = i + 1;
                    while (end < bytes.length && isDigit(bytes[end]))
                        end++;
                    most = Math.max(most, end - i - 1);
                }
                if (bytes[i] == '#')
                    while (i + 1 < bytes.length && bytes[i + 1] != '\n' && bytes[i + 1] != '\r')
                        i++;
            }
            if (most > MOST_PLACES)
                return -1;
            long unit = 1;
            for (int i = 0; i < most; i++)
                unit *= 10;
            return unit;
        }
    }
}
