package org.regroup.counting.exchange;

import java.util.List;
import java.util.stream.Collectors;

import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;

/// Writes ballots for other programs. What was written reads back the same, but for title, seats and withdrawals in CSV, which
/// has no place for them.
///
/// ```java
/// Files.writeString(path, BallotWriter.blt(contest, ballots));
/// ```
public final class BallotWriter {

    private BallotWriter() {}

    /// BLT, with seats and withdrawals. Weights may be decimal; those that no decimal can hold are cut off after six places.
    public static String blt(Contest contest, RankedBallots ballots) {
        StringBuilder blt = new StringBuilder();
        blt.append(contest.candidates().size()).append(' ').append(contest.seats()).append('\n');
        String withdrawn = withdrawn(contest, " ", "-");
        if (!withdrawn.isEmpty())
            blt.append(withdrawn).append('\n');
        for (int i = 0; i < ballots.size(); i++) {
            Rational weight = weight(ballots, i);
            String text = weight.toString();
            blt.append(text.indexOf('/') < 0 ? text : weight.decimal(6));
            for (int place = 0; place < ballots.length(i); place++)
                number(ballots, ballots.at(i, place), blt.append(' '), "", "=", "");
            blt.append(" 0\n");
        }
        blt.append("0\n");
        contest.candidates().forEach(c -> quoted(c.name(), blt));
        quoted(contest.title().isEmpty() ? "Election" : contest.title(), blt);
        return blt.toString();
    }

    private static void quoted(String name, StringBuilder blt) {
        blt.append('"').append(oneLine(name).replace("\"", "\"\"")).append("\"\n");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// PrefLib: `.toi` if several stand at one rank, else `.soi`; see [#prefLibExtension].
    public static String prefLib(Contest contest, RankedBallots ballots) {
        StringBuilder lines = new StringBuilder();
        String type = prefLibExtension(contest, ballots);
        header(lines, "TITLE", oneLine(contest.title()));
        header(lines, "DATA TYPE", type);
        header(lines, "MODIFICATION TYPE", "original");
        header(lines, "SEATS", Integer.toString(contest.seats()));
        String withdrawn = withdrawn(contest, ",", "");
        if (!withdrawn.isEmpty())
            header(lines, "WITHDRAWN", withdrawn);
        header(lines, "NUMBER ALTERNATIVES", Integer.toString(contest.candidates().size()));
        header(lines, "NUMBER VOTERS", ballots.votes().toString());
        header(lines, "NUMBER UNIQUE ORDERS", Integer.toString(ballots.size()));
        contest.candidates().forEach(c -> header(lines, "ALTERNATIVE NAME " + c.number(), oneLine(c.name())));
        for (int i = 0; i < ballots.size(); i++) {
            lines.append(weight(ballots, i)).append(':');
            for (int place = 0; place < ballots.length(i); place++)
                number(ballots, ballots.at(i, place), lines.append(place == 0 ? ' ' : ','), "{", ",", "}");
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void header(StringBuilder lines, String key, String value) {
        lines.append("# ").append(key).append(": ").append(value).append('\n');
    }

    /// `soc`, `soi`, `toc` or `toi`: strict or with ties, complete or not.
    public static String prefLibExtension(Contest contest, RankedBallots ballots) {
        boolean complete = true;
        for (int i = 0; i < ballots.size() && complete; i++)
            complete = ballots.ranking(i).stream().mapToInt(List::size).sum() == contest.candidates().size();
        return (ballots.hasGroups() ? "to" : "so") + (complete ? "c" : "i");
    }

    /// CSV with a column for each candidate and the rank in it.
    public static String csv(Contest contest, RankedBallots ballots) {
        StringBuilder csv = new StringBuilder();
        csvHeader(contest, csv);
        for (int i = 0; i < ballots.size(); i++) {
            int[] ranks = new int[contest.candidates().size()];
            for (int place = 0; place < ballots.length(i); place++) {
                int at = ballots.at(i, place);
                if (ballots.isGroup(at))
                    for (int member : ballots.group(at))
                        ranks[member - 1] = place + 1;
                else
                    ranks[at - 1] = place + 1;
            }
            csv.append(weight(ballots, i));
            for (int rank : ranks)
                csv.append(',').append(rank == 0 ? "" : Integer.toString(rank));
            csv.append('\n');
        }
        return csv.toString();
    }

    /// CSV with a column for each candidate and the score in it; a line before it states the highest score there is.
    public static String csv(Contest contest, ScoredBallots ballots) {
        StringBuilder csv = new StringBuilder("# highest: ").append(ballots.highest()).append('\n');
        csvHeader(contest, csv);
        for (int i = 0; i < ballots.size(); i++) {
            csv.append(Rational.of(ballots.weight(i), ballots.unit()));
            for (int c = 1; c <= ballots.candidates(); c++)
                csv.append(',').append(ballots.score(i, c) == ScoredBallots.NONE ? "" : Integer.toString(ballots.score(i, c)));
            csv.append('\n');
        }
        return csv.toString();
    }

    private static void csvHeader(Contest contest, StringBuilder csv) {
        csv.append("ballots");
        contest.candidates().forEach(c -> csv.append(',').append(csvField(oneLine(c.name()))));
        csv.append('\n');
    }

    private static String csvField(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '#' || c == '\t')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static Rational weight(RankedBallots ballots, int ballot) {
        return Rational.of(ballots.weight(ballot), ballots.unit());
    }

    private static void number(RankedBallots ballots, int number, StringBuilder to, String open, String between, String close) {
        if (!ballots.isGroup(number)) {
            to.append(number);
            return;
        }
        to.append(open);
        int[] members = ballots.group(number);
        for (int i = 0; i < members.length; i++)
            to.append(i == 0 ? "" : between).append(members[i]);
        to.append(close);
    }

    private static String withdrawn(Contest contest, String between, String sign) {
        return contest.candidates().stream().filter(Candidate::withdrawn).map(c -> sign + c.number())
                .collect(Collectors.joining(between));
    }
}
