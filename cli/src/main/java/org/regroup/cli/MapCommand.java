package org.regroup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.cli.Usage.Option;
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
final class MapCommand {

    static final Usage USAGE = new Usage("map", List.of(
            "Shows where people agree in a dialogue, across organisations and across opinion groups.",
            "The same votes give the same bytes, whatever the order of the rows. Small numbers are not withheld: think of the people "
                    + "behind them before you publish."),
            "DIR|FILE.csv",
            "An export folder of Polis or Regroup (comments.csv, votes.csv, participants-votes.csv), or a file with the "
                    + "columns participant, statement, vote (1, 0, -1 or agree, pass, disagree) and, if votes were changed, timestamp.",
            List.of(Option.value("--format", "FORMAT",
                    "text: a report to read; json: numbers for other programs; svg: a picture. Default: text."),
                    Option.value("--affiliations", "FILE.csv",
                            "Who speaks for which organisation: columns participant, organisation."),
                    Option.value("--groups", "published|FILE.csv",
                            "Report on these opinion groups instead of looking for any: those published "
                                    + "in the export folder, or a file with the columns participant, group."),
                    Option.value("--output", "FILE", "Write here instead of to standard output."),
                    Option.value("--limit", "BYTES",
                            "Refuse files larger than this (default: " + PolisFolder.STANDARD_LIMIT + ").")));

    private static final String PUBLISHED = "published";

    /// What the result is written as.
    private enum Format {
        TEXT,
        JSON,
        SVG
    }

    private final Path data;
    private final Format format;
    private final Optional<Path> affiliations;
    private final Optional<String> groups;
    private final long limit;
    private final Output output;

    MapCommand(Arguments words, Output output) {
        if (words.rest().isEmpty())
            throw new Arguments.Wrong("Missing required parameter: 'DIR|FILE.csv'");
        if (words.rest().size() > 1)
            throw new Arguments.Wrong("One folder or file is enough, was given " + words.rest().size());
        this.data = Arguments.pathOf(words.rest().getFirst());
        this.format = words.choice("--format", Format.values());
        this.affiliations = words.path("--affiliations");
        this.groups = words.value("--groups");
        this.limit = words.number("--limit").orElse(PolisFolder.STANDARD_LIMIT);
        this.output = output;
    }

    /// @return the exit code
    int run() {
        try {
            return output.write(result().getBytes(StandardCharsets.UTF_8));
        } catch (BadData e) {
            output.messages().println(e.getMessage());
            return 1;
        } catch (OutOfMemoryError e) {
            output.messages().println(data + ": The dialogue does not fit into the memory Java may use here ("
                    + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB). Give it more with the option -Xmx of java.");
            return 1;
        }
    }

    private String result() {
        PolisDialogue dialogue = affiliated(dialogue());
        OpinionMap map = OpinionMap.of(dialogue.votes(), options(dialogue));
        return switch (format) {
            case TEXT -> MapReport.of(map, dialogue);
            case JSON -> MapJson.of(map, dialogue.texts());
            case SVG -> MapDrawing.of(map, dialogue);
        };
    }

    private PolisDialogue dialogue() {
        if (Files.isDirectory(data))
            return content(PolisFolder.read(data, limit));
        return PolisDialogue.of(content(VotesFile.read(existing(data), limit)), List.of(), new LinkedHashMap<>());
    }

    private PolisDialogue affiliated(PolisDialogue dialogue) {
        if (affiliations.isEmpty())
            return dialogue;
        Map<String, String> given = content(Affiliations.read(existing(affiliations.get()), limit));
        Votes votes = dialogue.votes().withAffiliations(given);
        if (votes.organisations().isEmpty()) {
            throw new BadData(affiliations.get() + ": None of the people listed with an organisation has a vote in " + data
                    + ". Check that both files use the same ids.");
        }
        return new PolisDialogue(votes, dialogue.statements(), dialogue.summary(), dialogue.publishedGroups(),
                dialogue.publishedConsensus());
    }

    private MapOptions options(PolisDialogue dialogue) {
        if (groups.isEmpty())
            return MapOptions.standard();
        boolean published = groups.get().equals(PUBLISHED);
        Map<String, Integer> given = published
                ? dialogue.publishedGroups()
                : content(GivenGroups.read(existing(Arguments.pathOf(groups.get())), limit));
        if (given.keySet().stream().noneMatch(dialogue.votes().participants()::contains)) {
            throw new BadData(published
                    ? data + ": No published groups are in it. They are read from the column group-id of "
                            + "participants-votes.csv."
                    : groups.get() + ": None of the people listed has a vote in " + data + ".");
        }
        return MapOptions.standard().withGivenGroups(given);
    }

    private CsvSource existing(Path file) {
        if (!Files.exists(file))
            throw new Arguments.Wrong("There is no file or folder " + file);
        return CsvSource.of(file);
    }

    private static <T> T content(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T content) -> content;
            case Reading.Refused<T> refused -> throw new BadData(refused.report());
        };
    }
}
