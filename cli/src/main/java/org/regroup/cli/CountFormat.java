package org.regroup.cli;

import java.nio.charset.StandardCharsets;

import org.regroup.counting.Election;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.report.CountJson;
import org.regroup.counting.report.CountText;

/// What a count is written as.
enum CountFormat {
    text,
    json;

    byte[] of(Result result, Election election, Settings settings, String file, boolean withPapers) {
        return switch (this) {
            case text -> bytes(CountText.of(result, settings));
            case json -> CountJson.of(result, election, settings, withPapers);
        };
    }

    /// The extension of file names.
    String extension() {
        return switch (this) {
            case text -> "txt";
            case json -> "json";
        };
    }

    /// A report as one of several, with what parts it from those before.
    byte[] joined(byte[] report, int before) {
        String text = new String(report, StandardCharsets.UTF_8);
        return bytes(switch (this) {
            case text -> (before == 0 ? "" : "\n" + "=".repeat(100) + "\n\n") + text;
            case json -> (before == 0 ? "[" : ",") + text;
        });
    }

    /// What stands after the last of several reports.
    byte[] end(int written) {
        return bytes(this == json ? (written == 0 ? "[" : "") + "]\n" : "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
