package org.regroup.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.exchange.CandidateList;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.stv.Countback;

/// `regroup count`: who is elected, stage by stage, from a file of ballots.
final class CountCommand {

    /// One report, ready to be written.
    ///
    /// @param extension of a file it is written to
    private record Report(byte[] bytes, String extension) {}

    private final CountOptions options;
    private final Output output;
    private final PrintStream messages;
    private final CountFormat format;

    CountCommand(CountOptions options, Output output) {
        this.options = options;
        this.output = output;
        this.messages = output.messages();
        this.format = options.format();
    }

    /// Counts every file and writes the reports.
    ///
    /// @return the exit code
    int run() {
        try {
            options.method().flatMap(MethodWord::note).ifPresent(messages::println);
            Optional<CandidateList> listed = options.candidates().map(f -> BadData.content(CandidateList.read(source(f))));
            return countAll(options.files(), listed);
        } catch (BadData e) {
            messages.println(e.getMessage());
            return 1;
        } catch (OutOfMemoryError e) {
            messages.println(
                    "The ballots do not fit into the memory Java may use here (" + Runtime.getRuntime().maxMemory() / 1_000_000
                            + " MB). Give it more: REGROUP_JAVA_OPTS=-Xmx4g.");
            return 1;
        }
    }

    private int countAll(List<Path> files, Optional<CandidateList> listed) {
        Optional<Path> folder = options.output()
                .filter(o -> Files.isDirectory(o) || options.namesFolder() || files.size() > 1 && !format.joins());
        Set<String> written = new HashSet<>();
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        together.writeBytes(format.beginning());
        int counted = 0;
        int exit = 0;
        for (Path file : files) {
            try {
                Report report = report(file, listed);
                if (folder.isPresent() && !written.add(name(file, report)))
                    throw new BadData(file + ": " + name(file, report) + " in " + folder.get()
                            + " is taken by another file of this name. Write one of them elsewhere.");
                if (folder.isPresent())
                    exit |= output.writeInto(folder.get(), name(file, report), format == CountFormat.CSV
                            ? joined(format.beginning(), report.bytes)
                            : report.bytes);
                else if (files.size() > 1)
                    together.writeBytes(format.before(counted));
                if (folder.isEmpty())
                    together.writeBytes(report.bytes);
                counted++;
            } catch (BadData e) {
                messages.println(e.getMessage());
                exit = 1;
            }
        }
        if (files.size() > 1)
            together.writeBytes(format.end(counted));
        return folder.isEmpty() && counted > 0 ? exit | output.write(together.toByteArray()) : exit;
    }

    private static String name(Path file, Report report) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return (dot < 1 ? name : name.substring(0, dot)) + "." + report.extension;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Source source(Path file) {
        Source source = BadData.content(Source.of(file, options.limit()));
        return options.encoding().map(source::encodedIn).orElse(source);
    }

    // --- one file -------------------------------------------------------------------------------------------------------

    private Report report(Path file, Optional<CandidateList> listed) {
        ElectionFile read = BadData.content(ElectionFile.read(source(file), options.expected(listed)));
        read.notes().forEach(messages::println);
        Election election = read.election().with(contest(file, read.election().contest(), listed));
        if (format.isBallots())
            return new Report(format.ofBallots(election).orElseThrow(() -> new BadData(file + ": These ballots hold scores, and "
                    + Arguments.word(format) + " holds rankings. Use --format ballots.")), format.extension(election));
        Method rule = options.method().or(() -> read.order().flatMap(o -> MethodWord.of(o.method()))).map(MethodWord::method)
                .orElseThrow(() -> new Arguments.Wrong(
                        MethodWord.choose(election.ballots() instanceof RankedBallots, election.contest().seats())));
        Settings settings = options
                .settings(read.order().filter(o -> o.method().equals(rule.name())).map(ElectionFile.Order::settings)
                        .orElse(Settings.STANDARD));
        return options.vacancy()
                .map(leaving -> vacancy(file,
                        new Countback(options.way(), rule, settings).fill(election, leaving, options.withdrawn())))
                .orElseGet(() -> written(file, rule.count(election, settings), election, settings));
    }

    private Contest contest(Path file, Contest contest, Optional<CandidateList> listed) {
        Contest known = listed.isPresent() ? BadData.content(listed.get().of(contest)) : contest;
        int standing = known.candidates().size();
        options.withdrawn().stream().filter(w -> w < 1 || w > standing).findFirst().ifPresent(w -> {
            throw new BadData(
                    file + ": There is no candidate " + w + " to withdraw. They are numbered from 1 to " + standing + ".");
        });
        Contest whole = options.seats().map(known::withSeats).orElse(known);
        // who does not stand for a vacant seat stood in the election
        return options.vacancy().isPresent() ? whole : whole.without(options.withdrawn());
    }

    private Report vacancy(Path file, Countback.Filled filled) {
        if (!filled.note().isEmpty())
            messages.println(filled.note());
        return written(file, filled.counted(), filled.election(), filled.settings());
    }

    private Report written(Path file, Counted counted, Election election, Settings settings) {
        // the usual case first and by itself: a switch over types takes as long at its first use as the count of a ward
        if (counted instanceof Counted.Done done)
            return new Report(format.of(done.result(), election, settings, file.toString(), options.withPapers())
                    .orElseThrow(() -> new BadData(file + ": There is no picture: " + done.result().method()
                            + " transfers no votes here, or there are too many candidates or stages to show.")),
                    format.extension(election));
        throw new BadData(file + ": " + switch (counted) {
            case Counted.Refused(List<String> reasons) -> String.join("\n" + file + ": ", reasons);
            case Counted.Open(Tie open) -> open(open, election.contest());
            case Counted.Done _ -> throw new IllegalStateException("Counted after all: " + counted);
        });
    }

    private static String open(Tie tie, Contest contest) {
        return "The count stops at stage " + tie.stage() + ", where "
                + String.join(", ", tie.candidates().stream().map(c -> contest.name(c) + " (" + c + ")").toList())
                + " are level, and the rule asks for a decision. Decide, and count again with their order, whoever is preferred first: --tie \"order "
                + String.join(",", tie.candidates().stream().map(String::valueOf).toList()) + "\".";
    }
}
