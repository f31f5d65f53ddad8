package org.regroup.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.regroup.counting.exchange.Nearest;

/// `regroup`: everything the libraries can do, at a shell prompt.
///
/// Exit codes: 0 done, 1 the data is bad or could not be written, 2 the arguments are wrong.
public final class Regroup {

    private static final String VERSION = "regroup 0.1.0\n";
    private static final List<String> COMMANDS = List.of("count", "decide", "map", "merge", "recount");
    private static final String HELP = """
            Usage: regroup COMMAND
            Separate organisations deliberate, decide and act together without any of them taking over. These
            commands compute and check results from exported files, without a server.

            Commands:
              count    Who is elected, stage by stage, from a file of ballots, by whichever rule was agreed.
              decide   What several organisations decided together, worked out again from the published file.
              map      Where people agree in a dialogue, across organisations and across opinion groups.
              merge    What edited copies of a text change, which changes meet, and the text with some of them adopted.
              recount  A vote of a conference, counted again from the published file.

            Examples:
              regroup count ward.blt --method scottish
                  an election by the single transferable vote, stage by stage
              regroup count ward.blt --method meek --seats 3 --format json --output ward.json
                  the same by another rule, for other programs, with everything needed to count again
              regroup count --methods
                  all rules with their sources
              regroup decide decision-7.json --text basis.md
                  who decided what under which rule, ballot by ballot, and whether this is the text decided on
              regroup map export/
                  where people agree in a Polis export folder
              regroup map export/ --affiliations members.csv --format json --output map.json
                  the same across organisations, for other programs
              regroup map votes.csv --format svg --output map.svg
                  a picture of the people in a file of votes
              regroup map export/ --groups published
                  results for the groups that were published with the export
              regroup merge motion.md --amend dockers.md --amend tenants.md
                  what two organisations want to change, in words, and where they want different things
              regroup merge motion.md --amend dockers.md --amend tenants.md --adopt 2,1 --format html --output text.html
                  the text with both adopted, every word with its source
              regroup recount vote-3.json --code 7KQ4M
                  a vote of a conference counted again, and what the ballot of this code says

            regroup COMMAND --help explains every option. Exit codes: 0 done, 1 bad data, 2 wrong arguments.
            """;

    private final OutputStream out;
    private final PrintStream messages;

    private Regroup(OutputStream out, PrintStream messages) {
        this.out = out;
        this.messages = messages;
    }

    public static void main(String[] arguments) {
        int exit = run(new FileOutputStream(FileDescriptor.out), System.err, arguments);
        if (exit != 0)
            System.exit(exit);
    }

    /// Runs one command.
    ///
    /// @param out takes results as UTF-8
    /// @param err takes complaints, as UTF-8
    /// @return the exit code
    static int run(OutputStream out, OutputStream err, String... arguments) {
        return new Regroup(out, new PrintStream(err, true, StandardCharsets.UTF_8)).run(Arrays.asList(arguments));
    }

    private int run(List<String> words) {
        String command = words.isEmpty() ? "" : words.getFirst();
        String named = COMMANDS.contains(command) ? command + " " : "";
        try {
            return switch (command) {
                case "count" -> count(words.subList(1, words.size()));
                case "decide" -> decide(words.subList(1, words.size()));
                case "map" -> map(words.subList(1, words.size()));
                case "merge" -> merge(words.subList(1, words.size()));
                case "recount" -> recount(words.subList(1, words.size()));
                case "-h", "--help" -> print(HELP);
                case "-V", "--version" -> print(VERSION);
                default -> throw wrong(words);
            };
        } catch (Arguments.Wrong wrong) {
            String said = String.valueOf(wrong.getMessage());
            messages.println(said + (said.endsWith("?") ? "" : ".") + " See regroup " + named + "--help.");
            return 2;
        }
    }

    private static Arguments.Wrong wrong(List<String> words) {
        if (words.isEmpty())
            return new Arguments.Wrong("Name a command, for example \"regroup count ward.blt --method scottish\"");
        return new Arguments.Wrong(words.getFirst().startsWith("-")
                ? "Unknown option: '" + words.getFirst() + "'"
                : "There is no command \"" + words.getFirst() + "\"" + question(words.getFirst()));
    }

    private static String question(String word) {
        String question = Nearest.question(word, COMMANDS);
        return question.isEmpty() ? "" : "." + question;
    }

    private int count(List<String> words) {
        if (asksForHelp(words))
            return print(CountOptions.USAGE.help());
        if (asksForVersion(words))
            return print(VERSION);
        Arguments arguments = new Arguments(CountOptions.USAGE, words);
        if (arguments.has("--methods"))
            return print(MethodWord.all());
        CountOptions options = new CountOptions(arguments);
        return new CountCommand(options, new Output(out, messages, options.output())).run();
    }

    private int decide(List<String> words) {
        if (asksForHelp(words))
            return print(DecideCommand.USAGE.help());
        if (asksForVersion(words))
            return print(VERSION);
        Arguments arguments = new Arguments(DecideCommand.USAGE, words);
        return new DecideCommand(arguments, new Output(out, messages, arguments.path("--output"))).run();
    }

    private int map(List<String> words) {
        if (asksForHelp(words))
            return print(MapCommand.USAGE.help());
        if (asksForVersion(words))
            return print(VERSION);
        Arguments arguments = new Arguments(MapCommand.USAGE, words);
        return new MapCommand(arguments, new Output(out, messages, arguments.path("--output"))).run();
    }

    private int merge(List<String> words) {
        if (asksForHelp(words))
            return print(MergeCommand.USAGE.help());
        if (asksForVersion(words))
            return print(VERSION);
        Arguments arguments = new Arguments(MergeCommand.USAGE, words);
        return new MergeCommand(arguments, new Output(out, messages, arguments.path("--output"))).run();
    }

    private int recount(List<String> words) {
        if (asksForHelp(words))
            return print(RecountCommand.USAGE.help());
        if (asksForVersion(words))
            return print(VERSION);
        Arguments arguments = new Arguments(RecountCommand.USAGE, words);
        return new RecountCommand(arguments, new Output(out, messages, arguments.path("--output"))).run();
    }

    private static boolean asksForHelp(List<String> words) {
        return words.contains("-h") || words.contains("--help");
    }

    private static boolean asksForVersion(List<String> words) {
        return words.contains("-V") || words.contains("--version");
    }

    private int print(String text) {
        return new Output(out, messages, java.util.Optional.empty()).write(text.getBytes(StandardCharsets.UTF_8));
    }
}
