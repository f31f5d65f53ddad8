package org.regroup.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.regroup.opinions.MapOptions;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Votes;
import org.regroup.opinions.exchange.Affiliations;
import org.regroup.opinions.exchange.CsvSource;
import org.regroup.opinions.exchange.GivenGroups;
import org.regroup.opinions.exchange.PolisDialogue;
import org.regroup.opinions.exchange.PolisFolder;
import org.regroup.opinions.exchange.Reading;
import org.regroup.opinions.exchange.VotesFile;

/// `regroup map`: where people agree in a dialogue that was exported to files.
@Command(name = "map", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Shows where people agree in a dialogue, across organisations and across opinion groups.", "",
        "The same votes give the same bytes, whatever the order of the rows. Small numbers are not withheld: "
                + "think of the people behind them before you publish.",
        ""})
final class MapCommand implements Callable<Integer> {

    private static final String PUBLISHED = "published";

    /// What the result is written as.
    enum Format {
        text, json, svg
    }

    @Parameters(paramLabel = "DIR|FILE.csv", description = "An export folder of Polis or Regroup (comments.csv, votes.csv, "
            + "participants-votes.csv), or a file with the columns participant, statement, vote (1, 0, -1 or agree, pass, disagree) "
            + "and, if votes were changed, timestamp.")
    private Path data = Path.of("");

    @Option(names = "--format", paramLabel = "text|json|svg", defaultValue = "text", description = "A report to read, numbers for "
            + "other programs, or a picture (default: text).")
    private Format format = Format.text;

    @Option(names = "--affiliations", paramLabel = "FILE.csv", description = "Who speaks for which organisation: columns "
            + "participant, organisation.")
    private @Nullable Path affiliations;

    @Option(names = "--groups", paramLabel = "published|FILE.csv", description = "Report on these opinion groups instead of looking "
            + "for any: those published in the export folder, or a file with the columns participant, group.")
    private @Nullable String groups;

    @Option(names = "--output", paramLabel = "FILE", description = "Write here instead of to standard output.")
    private @Nullable Path output;

    @Option(names = "--limit", paramLabel = "BYTES", defaultValue = "" + PolisFolder.STANDARD_LIMIT, description = "Refuse files "
            + "larger than this (default: ${DEFAULT-VALUE}).")
    private long limit = PolisFolder.STANDARD_LIMIT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final OutputStream out;
    private final PrintStream messages;

    MapCommand(OutputStream out, PrintStream messages) {
        this.out = out;
        this.messages = messages;
    }

    /// Carries a refusal of bad data to the exit.
    private static final class BadData extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadData(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        try {
            write(result().getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (BadData e) {
            messages.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            return couldNotWrite(e);
        } catch (OutOfMemoryError e) {
            messages.println(data + ": The dialogue does not fit into the memory Java may use here ("
                    + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB). Give it more with the option -Xmx of java.");
            return 1;
        }
    }

    private String result() {
        PolisDialogue dialogue = affiliated(dialogue());
        OpinionMap map = OpinionMap.of(dialogue.votes(), options(dialogue));
        return switch (format) {
            case text -> MapReport.of(map, dialogue);
            case json -> MapJson.of(map, dialogue.texts());
            case svg -> MapDrawing.of(map, dialogue);
        };
    }

    private PolisDialogue dialogue() {
        if (Files.isDirectory(data))
            return content(PolisFolder.read(data, limit));
        return PolisDialogue.of(content(VotesFile.read(existing(data), limit)), List.of(), new LinkedHashMap<>());
    }

    private PolisDialogue affiliated(PolisDialogue dialogue) {
        if (affiliations == null)
            return dialogue;
        Map<String, String> given = content(Affiliations.read(existing(affiliations), limit));
        Votes votes = dialogue.votes().withAffiliations(given);
        if (votes.organisations().isEmpty()) {
            throw new BadData(affiliations + ": None of the people listed with an organisation has a vote in " + data
                    + ". Check that both files use the same ids.");
        }
        return new PolisDialogue(votes, dialogue.statements(), dialogue.summary(), dialogue.publishedGroups(),
                dialogue.publishedConsensus());
    }

    private MapOptions options(PolisDialogue dialogue) {
        if (groups == null)
            return MapOptions.standard();
        boolean published = groups.equals(PUBLISHED);
        Map<String, Integer> given = published
                ? dialogue.publishedGroups()
                : content(GivenGroups.read(existing(Path.of(groups)), limit));
        if (given.keySet().stream().noneMatch(dialogue.votes().participants()::contains)) {
            throw new BadData(published
                    ? data + ": No published groups are in it. They are read from the column group-id of "
                            + "participants-votes.csv."
                    : groups + ": None of the people listed has a vote in " + data + ".");
        }
        return MapOptions.standard().withGivenGroups(given);
    }

    private CsvSource existing(Path file) {
        if (!Files.exists(file))
            throw new ParameterException(spec.commandLine(), "There is no file or folder " + file);
        return CsvSource.of(file);
    }

    private static <T> T content(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T content) -> content;
            case Reading.Refused<T> refused -> throw new BadData(refused.report());
        };
    }

    private void write(byte[] bytes) throws IOException {
        if (output != null) {
            Files.write(output, bytes);
        } else {
            out.write(bytes);
            out.flush();
        }
    }

    /// Whoever closes the pipe, as `head` does, has read enough.
    private int couldNotWrite(IOException e) {
        if (output == null && Optional.ofNullable(e.getMessage()).filter(m -> m.contains("Broken pipe")).isPresent())
            return 0;
        String reason = switch (e) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "there is no permission to write there";
            default -> e.getMessage();
        };
        messages.println(
                "The result could not be written to " + (output == null ? "standard output" : output) + ": " + reason + ".");
        return 1;
    }
}
