package org.regroup.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Result;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.exchange.BallotWriter;
import org.regroup.counting.report.CountCsv;
import org.regroup.counting.report.CountHtml;
import org.regroup.counting.report.CountJson;
import org.regroup.counting.report.CountText;
import org.regroup.counting.report.FlowPicture;
import org.regroup.counting.report.FlowWords;

/// What a count, or its ballots, are written as.
enum CountFormat {
    TEXT("txt"),
    JSON("json"),
    HTML("html"),
    CSV("csv"),
    TABLE("csv"),
    SVG("svg"),
    BLT("blt"),
    PREFLIB("soi"),
    BALLOTS("csv");

    private final String extension;

    CountFormat(String extension) {
        this.extension = extension;
    }

    /// Whether it holds the ballots only, so that nothing needs to be counted.
    boolean isBallots() {
        return switch (this) {
            case BLT, PREFLIB, BALLOTS -> true;
            case TEXT, JSON, HTML, CSV, TABLE, SVG -> false;
        };
    }

    /// Whether several reports can stand in one file.
    boolean joins() {
        return switch (this) {
            case TEXT, JSON, CSV -> true;
            case HTML, TABLE, SVG, BLT, PREFLIB, BALLOTS -> false;
        };
    }

    /// The ballots; empty if they cannot be written like this.
    Optional<byte[]> ofBallots(Election election) {
        return switch (this) {
            case BLT -> ranked(election, b -> BallotWriter.blt(election.contest(), b));
            case PREFLIB -> ranked(election, b -> BallotWriter.prefLib(election.contest(), b));
            case BALLOTS -> Optional.of(bytes(csv(election.contest(), election)));
            case TEXT, JSON, HTML, CSV, TABLE, SVG -> Optional.empty();
        };
    }

    private static Optional<byte[]> ranked(Election election, Function<RankedBallots, String> writer) {
        return election.ballots() instanceof RankedBallots ranked ? Optional.of(bytes(writer.apply(ranked))) : Optional.empty();
    }

    private static String csv(Contest contest, Election election) {
        return switch (election.ballots()) {
            case RankedBallots ranked -> BallotWriter.csv(contest, ranked);
            case ScoredBallots scored -> BallotWriter.csv(contest, scored);
        };
    }

    /// The report; empty if there is nothing to show, such as a flow of votes where none flow.
    Optional<byte[]> of(Result result, Election election, Settings settings, String file, boolean withPapers) {
        return switch (this) {
            case TEXT -> Optional.of(bytes(CountText.of(result, settings)));
            case JSON -> Optional.of(CountJson.of(result, election, settings, withPapers));
            case HTML -> Optional.of(bytes(CountHtml.of(result, settings)));
            case CSV -> Optional.of(bytes(CountCsv.stages(result, file)));
            case TABLE -> Optional.of(bytes(CountCsv.table(result)));
            case SVG -> FlowPicture.alone(result, FlowWords.ENGLISH).map(CountFormat::bytes);
            case BLT, PREFLIB, BALLOTS -> ofBallots(election);
        };
    }

    /// The extension of file names.
    String extension(Election election) {
        return this == PREFLIB && election.ballots() instanceof RankedBallots ranked
                ? BallotWriter.prefLibExtension(election.contest(), ranked)
                : extension;
    }

    /// What stands before the first report of a file.
    byte[] beginning() {
        return bytes(this == CSV ? CountCsv.STAGES_HEADER : "");
    }

    /// What stands before a report of several in one file.
    byte[] before(int index) {
        return bytes(switch (this) {
            case TEXT -> index == 0 ? "" : "\n" + "=".repeat(100) + "\n\n";
            case JSON -> index == 0 ? "[" : ",";
            case HTML, CSV, TABLE, SVG, BLT, PREFLIB, BALLOTS -> "";
        });
    }

    /// What stands after the last report of several in one file.
    byte[] end(int written) {
        return bytes(this == JSON ? (written == 0 ? "[" : "") + "]\n" : "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
