package org.regroup.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;
import org.regroup.counting.exchange.CandidateList;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.Expected;
import org.regroup.counting.exchange.Nearest;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.SettingsText;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.stv.Countback;

/// `regroup count`: who is elected, stage by stage, from a file of ballots.
@Command(name = "count", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Counts elections from files of ballots, by whichever rule was agreed, and shows every stage.", "",
        "The same ballots and settings give the same bytes, whatever the order of the lines. All arithmetic is exact. Every tie is "
                + "reported with its evidence; a draw by lot can be repeated by anybody.",
        ""})
final class CountCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Ballots: BLT, PrefLib (.soi, .soc, .toi, .toc), CSV, tally sheets of "
            + "Debian, rankings in lines (\"12: Ada > Ben\"), Pabulib (.pb), results of Belenios, or a JSON result of this command, "
            + "which is counted again. Several files are counted one after the other.")
    private List<Path> files = List.of();

    @Option(names = "--method", paramLabel = "METHOD", description = "The rule, such as scottish, meek, irv, schulze or equal-shares. "
            + "Needed unless the file is a JSON result.")
    private @Nullable String method;

    @Option(names = "--methods", description = "Describe all rules with their sources, and stop.")
    private boolean methods;

    @Option(names = "--seats", paramLabel = "N", description = "How many are elected (default: what the file says, or 1).")
    private @Nullable Integer seats;

    @Option(names = "--candidates", paramLabel = "FILE.csv", description = "Who stands: columns number or name, withdrawn, and traits "
            + "for constraints such as organisation and gender.")
    private @Nullable Path candidates;

    @Option(names = "--withdrawn", paramLabel = "3,5", split = ",", description = "Numbers of candidates who have withdrawn.")
    private List<Integer> withdrawn = List.of();

    @Option(names = "--vacancy", paramLabel = "N", description = "Fill the seat of member N who leaves, from the same ballots.")
    private @Nullable Integer vacancy;

    @Option(names = "--vacancy-by", paramLabel = "WAY", description = "How a vacancy is filled: papers (those that elected the member, "
            + "among those not elected), recount (all seats again, no other member may lose theirs) or runoff (one seat, all ballots); "
            + "(default: recount).")
    private @Nullable String vacancyBy;

    @Option(names = "--constraint", paramLabel = "'at-least 2 gender=woman'", description = "At least or at most so many of those "
            + "elected have a trait. May be given several times.")
    private List<String> constraints = List.of();

    @Option(names = "--tie", paramLabel = "STEPS", description = "How ties are settled, step by step: backwards, forwards, own (what "
            + "the method prescribes), lot, order 3,1,2 (earlier is preferred), ask (stop and say so). Example: backwards,lot "
            + "(default: as the method has it, then lot).")
    private @Nullable String tie;

    @Option(names = "--seed", paramLabel = "TEXT", description = "For draws by lot: a text fixed in public before the ballots were "
            + "known (default: the SHA-256 of the file).")
    private @Nullable String seed;

    @Option(names = "--equal-ranks", paramLabel = "RULE", description = "What several candidates at one rank mean: exhaust, skip, split, "
            + "invalid or until-one (default: as the method has it).")
    private @Nullable String equalRanks;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the method; see --methods.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--ballots", paramLabel = "ranks|scores|approvals", description = "What numbers in a CSV file mean (default: what the "
            + "method reads).")
    private @Nullable String marks;

    @Option(names = "--encoding", paramLabel = "CHARSET", description = "The encoding of the files, if it is not UTF-8: windows-1252, "
            + "iso-8859-15, utf-16.")
    private @Nullable String encoding;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text: a report to read; json: everything, for "
            + "other programs and for a recount; html: one page with a picture; csv: a line for each stage; table: a line for each "
            + "candidate; svg: where each vote went. Of the ballots: blt, preflib, ballots (CSV). Default: text.")
    private CountFormat format = CountFormat.text;

    @Option(names = "--without-papers", description = "Leave the ballots out of JSON. Such a result cannot be counted again.")
    private boolean withoutPapers;

    @Option(names = "--output", paramLabel = "FILE|DIR", description = "Write here instead of to standard output: one file, or a folder "
            + "with one file for each FILE.")
    private @Nullable Path output;

    @Option(names = "--limit", paramLabel = "BYTES", defaultValue = ""
            + Source.STANDARD_LIMIT, description = "Refuse files larger than "
                    + "this (default: ${DEFAULT-VALUE}).")
    private long limit = Source.STANDARD_LIMIT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final OutputStream out;
    private final PrintStream messages;

    CountCommand(OutputStream out, PrintStream messages) {
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
            if (methods) {
                out.write(MethodWord.all().getBytes(StandardCharsets.UTF_8));
                out.flush();
                return 0;
            }
            if (files.isEmpty())
                throw wrong("Name a file of ballots, for example \"regroup count ward.blt --method scottish\"");
            return countAll();
        } catch (BadData e) {
            messages.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            return couldNotWrite(e);
        } catch (OutOfMemoryError e) {
            messages.println(
                    "The ballots do not fit into the memory Java may use here (" + Runtime.getRuntime().maxMemory() / 1_000_000
                            + " MB). Give it more: REGROUP_JAVA_OPTS=-Xmx4g.");
            return 1;
        }
    }

    private int countAll() throws IOException {
        Optional<MethodWord> word = Optional.ofNullable(method)
                .map(m -> MethodWord.of(m).orElseThrow(() -> wrong(MethodWord.unknown(m).replaceFirst("\\.$", ""))));
        word.flatMap(MethodWord::note).ifPresent(messages::println);
        Optional<CandidateList> listed = Optional.ofNullable(candidates).map(f -> content(CandidateList.read(source(f))));
        boolean folder = output != null
                && (Files.isDirectory(output) || output.toString().endsWith("/") || files.size() > 1 && !format.joins());
        if (files.size() > 1 && !format.joins() && !folder)
            throw wrong("Several files cannot be written as one " + format + ". Name a folder with --output DIR");
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        together.writeBytes(format.beginning());
        int written = 0;
        for (Path file : files) {
            try {
                Report report = report(file, word.map(MethodWord::method), listed);
                if (folder)
                    writeInto(java.util.Objects.requireNonNull(output), file, report);
                if (files.size() > 1)
                    together.writeBytes(format.before(written));
                together.writeBytes(report.bytes);
                written++;
            } catch (BadData e) {
                messages.println(e.getMessage());
            }
        }
        if (files.size() > 1)
            together.writeBytes(format.end(written));
        if (!folder && written > 0)
            write(together.toByteArray());
        return written == files.size() ? 0 : 1;
    }

    private record Report(byte[] bytes, String extension) {}

    private Report report(Path file, Optional<Method> wanted, Optional<CandidateList> listed) {
        ElectionFile read = content(ElectionFile.read(source(file), expected(wanted, listed)));
        read.notes().forEach(messages::println);
        Contest contest = read.election().contest();
        if (listed.isPresent())
            contest = content(listed.get().of(contest));
        if (seats != null)
            contest = contest.withSeats(seats);
        int standing = contest.candidates().size();
        withdrawn.stream().filter(w -> w < 1 || w > standing).findFirst().ifPresent(w -> {
            throw new BadData(
                    file + ": There is no candidate " + w + " to withdraw. They are numbered from 1 to " + standing + ".");
        });
        Election election = read.election().with(contest.without(withdrawn));
        if (format.isBallots())
            return new Report(
                    format.ofBallots(election).orElseThrow(() -> new BadData(file + ": These ballots hold scores, and " + format
                            + " holds rankings. Use --format ballots.")),
                    format.extension(election));
        Method rule = wanted.or(() -> read.order().flatMap(o -> MethodWord.of(o.method())).map(MethodWord::method))
                .orElseThrow(
                        () -> wrong(MethodWord.choose(election.ballots() instanceof RankedBallots, election.contest().seats())
                                .replaceFirst("\\.$", "")));
        Settings settings = settings(read.order().filter(o -> o.method().equals(rule.name())).map(ElectionFile.Order::settings)
                .orElse(Settings.STANDARD));
        if (vacancy != null)
            return vacancy(file, new Countback(vacancyWay(), rule, settings).fill(election, vacancy, withdrawn));
        return written(file, rule.count(election, settings), election, settings);
    }

    private Report vacancy(Path file, Countback.Filled filled) {
        if (!filled.note().isEmpty())
            messages.println(filled.note());
        return written(file, filled.counted(), filled.election(), filled.settings());
    }

    private Countback.Way vacancyWay() {
        return switch (vacancyBy == null ? "recount" : vacancyBy) {
            case "papers" -> Countback.Way.PAPERS;
            case "recount" -> Countback.Way.RECOUNT;
            case "runoff" -> Countback.Way.RUNOFF;
            default -> throw wrong("--vacancy-by is papers, recount or runoff, was \"" + vacancyBy + "\"");
        };
    }

    private Report written(Path file, Counted counted, Election election, Settings settings) {
        return switch (counted) {
            case Counted.Done(var result) -> new Report(format.of(result, election, settings, file.toString(), !withoutPapers)
                    .orElseThrow(() -> new BadData(file + ": There is no picture: " + result.method()
                            + " transfers no votes here, or there are too many candidates or stages to show.")),
                    format.extension(election));
            case Counted.Refused(List<String> reasons) ->
                throw new BadData(file + ": " + String.join("\n" + file + ": ", reasons));
            case Counted.Open(Tie open) -> throw new BadData(file + ": " + open(open, election.contest()));
        };
    }

    private static String open(Tie tie, Contest contest) {
        return "The count stops at stage " + tie.stage() + ", where "
                + String.join(", ", tie.candidates().stream().map(c -> contest.name(c) + " (" + c + ")").toList())
                + " are level, and the rule asks for a decision. Decide, and count again with their order, whoever is preferred first: --tie \"order "
                + String.join(",", tie.candidates().stream().map(String::valueOf).toList()) + "\".";
    }

    private Expected expected(Optional<Method> wanted, Optional<CandidateList> listed) {
        Expected expected = Expected.NOTHING.with(listed.map(CandidateList::standing).orElse(List.of()));
        if (wanted.filter(m -> m.name().equals("cambridge")).isPresent())
            expected = expected.keepingOrder();
        if (marks != null) {
            String given = marks;
            return expected.with(switch (given) {
                case "ranks" -> Expected.Marks.RANKS;
                case "scores" -> Expected.Marks.SCORES;
                case "approvals" -> Expected.Marks.APPROVALS;
                default -> throw wrong("--ballots is ranks, scores or approvals, was \"" + given + "\"");
            });
        }
        return expected.with(wanted.map(m -> switch (m.reads()) {
            case RANKINGS -> Expected.Marks.UNSTATED;
            case SCORES, SCORES_OR_APPROVALS -> Expected.Marks.SCORES;
            case APPROVALS -> Expected.Marks.APPROVALS;
        }).orElse(Expected.Marks.UNSTATED));
    }

    private Settings settings(Settings given) {
        Settings settings = given;
        if (tie != null || seed != null)
            settings = settings.with(TieRule.of(tie == null ? given.ties().steps() : steps(tie),
                    Optional.ofNullable(seed).or(() -> Optional.of(given.ties().seed()).filter(_ -> given.ties().seedStated()))));
        if (equalRanks != null)
            settings = settings.with(SettingsText.equalRanks(equalRanks).orElseThrow(() -> wrong("--equal-ranks \"" + equalRanks
                    + "\" is not known. Use "
                    + String.join(", ", Arrays.stream(EqualRanks.values()).map(SettingsText::of).toList()))));
        if (!constraints.isEmpty()) {
            List<Constraint> demanded = new ArrayList<>();
            for (String each : constraints)
                demanded.add(SettingsText.constraint(each).orElseThrow(() -> wrong("--constraint \"" + each
                        + "\" is not understood. Write it like 'at-least 2 gender=woman' or 'at-most 1 organisation=Tenants'")));
            settings = settings.with(demanded);
        }
        if (!parameters.isEmpty()) {
            Map<String, String> all = new TreeMap<>(settings.parameters());
            all.putAll(parameters);
            settings = settings.with(all);
        }
        return settings;
    }

    private List<TieStep> steps(String text) {
        return SettingsText.tieSteps(text).orElseThrow(() -> wrong("--tie \"" + text + "\" is not known."
                + Nearest.question(text, List.of("backwards", "forwards", "own", "lot", "ask"))
                + " Use backwards, forwards, own, lot, ask or order 3,1,2"));
    }

    private Source source(Path file) {
        Source source = content(Source.of(file, limit));
        if (encoding == null)
            return source;
        try {
            return source.encodedIn(Charset.forName(encoding));
        } catch (IllegalArgumentException e) {
            throw wrong("There is no encoding \"" + encoding + "\"");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static <T> T content(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T content) -> content;
            case Reading.Refused<T> refused -> throw new BadData(refused.report());
        };
    }

    // --- writing --------------------------------------------------------------------------------------------------------

    private void writeInto(Path folder, Path file, Report report) throws IOException {
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Files.write(folder.resolve((dot < 1 ? name : name.substring(0, dot)) + "." + report.extension),
                format == CountFormat.csv ? joined(format.beginning(), report.bytes) : report.bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
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
