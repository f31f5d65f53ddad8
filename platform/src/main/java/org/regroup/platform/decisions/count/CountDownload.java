package org.regroup.platform.decisions.count;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

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

/// A count as a file.
public enum CountDownload {
    /// everything, with the ballots, to be counted again
    JSON("json", "application/json"),
    /// the report as a page that needs nothing else
    HTML("html", "text/html"),
    /// the report to read anywhere
    TEXT("txt", "text/plain"),
    /// votes by candidate and stage
    CSV("csv", "text/csv"),
    /// the ballots, where they are ranked
    BLT("blt", "text/plain");

    private final String extension;
    private final MediaType type;

    CountDownload(String extension, String type) {
        this.extension = extension;
        this.type = extension.equals("json")
                ? MediaType.parseMediaType(type)
                : new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    public String extension() {
        return extension;
    }

    public MediaType type() {
        return type;
    }

    /// Those that these ballots can be written as.
    public static List<CountDownload> of(Election election) {
        return Arrays.stream(values()).filter(each -> each != BLT || election.ballots() instanceof RankedBallots).toList();
    }

    public static Optional<CountDownload> named(String extension) {
        return Arrays.stream(values()).filter(each -> each.extension.equals(extension)).findFirst();
    }

    /// @throws IllegalArgumentException for [#BLT] of ballots that are not ranked
    public byte[] of(Result result, Election election, Settings settings) {
        return switch (this) {
            case JSON -> CountJson.of(result, election, settings, true);
            case HTML -> bytes(CountHtml.of(result, settings));
            case TEXT -> bytes(CountText.of(result, settings));
            case CSV -> bytes(CountCsv.table(result));
            case BLT -> bytes(switch (election.ballots()) {
                case RankedBallots ranked -> BallotWriter.blt(election.contest(), ranked);
                case ScoredBallots _ -> throw new IllegalArgumentException("Only ranked ballots can be written as BLT");
            });
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
