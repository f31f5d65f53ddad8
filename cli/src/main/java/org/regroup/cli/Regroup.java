package org.regroup.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `regroup`: everything the libraries can do, at a shell prompt.
///
/// Exit codes: 0 done, 1 the data is bad or could not be written, 2 the arguments are wrong.
@Command(name = "regroup", mixinStandardHelpOptions = true, version = "regroup 0.1.0", subcommands = {CountCommand.class,
        MapCommand.class}, sortOptions = false, synopsisSubcommandLabel = "COMMAND", description = "Separate organisations deliberate, decide and act together without any of "
                + "them taking over. These commands compute and check results from exported files, without a server.", footer = {
                        "",
                        "Examples:", "  regroup count ward.blt --method scottish",
                        "      an election by the single transferable vote, stage by stage",
                        "  regroup count ward.blt --method meek --seats 3 --format json --output ward.json",
                        "      the same for other programs, with everything needed to count again", "  regroup map export/",
                        "      where people agree in a Polis export folder",
                        "  regroup map export/ --affiliations members.csv --format json --output map.json",
                        "      the same across organisations, for other programs",
                        "  regroup map votes.csv --format svg --output map.svg",
                        "      a picture of the people in a file of votes",
                        "  regroup map export/ --groups published",
                        "      results for the groups that were published with the export",
                        "", "regroup COMMAND --help explains every option. Exit codes: 0 done, 1 bad data, 2 wrong arguments."})
public final class Regroup implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Regroup() {}

    public static void main(String[] arguments) {
        System.exit(run(new FileOutputStream(FileDescriptor.out), System.err, arguments));
    }

    /// Runs one command.
    ///
    /// @param out takes results as UTF-8
    /// @param err takes complaints, as UTF-8
    /// @return the exit code
    static int run(OutputStream out, OutputStream err, String... arguments) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        CommandLine commands = new CommandLine(new Regroup(), new Commands(out, messages));
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
        commands.setUsageHelpWidth(100);
        commands.setParameterExceptionHandler((wrong, _) -> {
            messages.println(oneSentence(wrong));
            return 2;
        });
        return commands.execute(arguments);
    }

    /// Without a command there is nothing to do.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example \"regroup map DIR\"");
    }

    private static String oneSentence(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                && !command.getSubcommands().isEmpty()) {
            return "There is no command \"" + unmatched.getUnmatched().getFirst() + "\". See regroup --help.";
        }
        String message = String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ").strip().replaceAll("[.:]$", "");
        return message + ". See " + command.getCommandSpec().qualifiedName() + " --help.";
    }

    /// Makes the commands, with the streams of this run.
    private record Commands(OutputStream out, PrintStream messages) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == MapCommand.class)
                return type.cast(new MapCommand(out, messages));
            return type == CountCommand.class
                    ? type.cast(new CountCommand(out, messages))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
