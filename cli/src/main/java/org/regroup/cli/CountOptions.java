package org.regroup.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.regroup.cli.Usage.Option;
import org.regroup.counting.Constraint;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.Settings;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;
import org.regroup.counting.exchange.CandidateList;
import org.regroup.counting.exchange.Expected;
import org.regroup.counting.exchange.Nearest;
import org.regroup.counting.exchange.SettingsText;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.stv.Countback;

/// What the words after `regroup count` ask for.
final class CountOptions {

    static final Usage USAGE = new Usage("count", List.of(
            "Counts elections from files of ballots, by whichever rule was agreed, and shows every stage.",
            "The same ballots and settings give the same bytes, whatever the order of the lines. All arithmetic is exact. Every tie "
                    + "is reported with its evidence; anybody can repeat a draw by lot."),
            "FILE...",
            "Ballots: BLT, PrefLib (.soi, .soc, .toi, .toc), CSV, tally sheets of Debian, rankings in lines (\"12: Ada > Ben\"), "
                    + "Pabulib (.pb), results of Belenios, or a JSON result of this command, which is counted again. Several files are "
                    + "counted one after the other.",
            List.of(Option.value("--method", "METHOD",
                    "The rule, such as scottish, meek, irv, schulze or equal-shares. Needed unless the "
                            + "file is a JSON result."),
                    Option.flag("--methods", "Describe all rules with their sources, and stop."),
                    Option.value("--seats", "N", "How many are elected (default: what the file says, or 1)."),
                    Option.value("--candidates", "FILE.csv",
                            "Who stands: columns number or name, withdrawn, and traits for constraints such "
                                    + "as organisation and gender."),
                    Option.values("--withdrawn", "3,5",
                            "Numbers of candidates who have withdrawn; with --vacancy, who does not stand for the seat."),
                    Option.value("--vacancy", "N", "Fill the seat of member N who leaves, from the same ballots."),
                    Option.value("--vacancy-by", "WAY",
                            "How a vacancy is filled: recount (all seats again, no other member may lose "
                                    + "theirs), papers (those that elected the member, among those not elected) or runoff (one seat, all ballots); "
                                    + "default: recount."),
                    Option.values("--constraint", "RULE", "At least or at most so many of those elected have a trait, such as "
                            + "'at-least 2 gender=woman'. May be given several times."),
                    Option.value("--tie", "STEPS",
                            "How ties are settled, step by step: backwards, forwards, own (what the method "
                                    + "prescribes), lot, order 3,1,2 (earlier is preferred), ask (stop and say so). Example: backwards,lot. "
                                    + "Default: as the method has it, then lot."),
                    Option.value("--seed", "TEXT",
                            "For draws by lot: a text fixed in public before the ballots were known (default: the "
                                    + "SHA-256 of the file)."),
                    Option.value("--equal-ranks", "RULE",
                            "What several candidates at one rank mean: exhaust, skip, split, invalid or "
                                    + "until-one (default: as the method has it)."),
                    Option.values("--set", "NAME=VALUE", "A parameter of the method; see --methods."),
                    Option.value("--ballots", "KIND",
                            "What numbers in a CSV file mean: ranks, scores or approvals (default: what the method "
                                    + "reads)."),
                    Option.value("--encoding", "CHARSET",
                            "The encoding of the files, if it is not UTF-8: windows-1252, iso-8859-15, utf-16."),
                    Option.value("--format", "FORMAT",
                            "text: a report to read; json: everything, for other programs and for a recount; html: "
                                    + "one page with a picture; csv: a line for each stage; table: a line for each candidate; svg: where each "
                                    + "vote went. Of the ballots: blt, preflib, ballots (CSV). Default: text."),
                    Option.flag("--without-papers", "Leave the ballots out of JSON. Such a result cannot be counted again."),
                    Option.value("--output", "FILE|DIR",
                            "Write here instead of to standard output: one file, or a folder with one file for "
                                    + "each FILE."),
                    Option.value("--limit", "BYTES", "Refuse files larger than this (default: " + Source.STANDARD_LIMIT + ").")));

    private enum Kind {
        RANKS,
        SCORES,
        APPROVALS
    }

    private final Arguments words;
    private final Optional<MethodWord> method;
    private final CountFormat format;

    /// @throws Arguments.Wrong if a value is not what its option takes
    CountOptions(Arguments words) {
        this.words = words;
        this.method = words.value("--method")
                .map(m -> MethodWord.of(m).orElseThrow(() -> new Arguments.Wrong(MethodWord.unknown(m))));
        this.format = words.choice("--format", CountFormat.values());
        List<Path> files = files();
        if (files.size() > 1 && !format.joins() && output().isEmpty())
            throw new Arguments.Wrong(
                    "Several files cannot be written as one " + Arguments.word(format) + ". Name a folder with --output DIR");
        settings(Settings.STANDARD);
        expected(Optional.empty());
        withdrawn();
        seats();
        vacancy();
        way();
        limit();
        encoding();
    }

    List<Path> files() {
        if (words.rest().isEmpty())
            throw new Arguments.Wrong("Name a file of ballots, for example \"regroup count ward.blt --method scottish\"");
        return words.rest().stream().map(Arguments::pathOf).toList();
    }

    Optional<MethodWord> method() {
        return method;
    }

    CountFormat format() {
        return format;
    }

    Optional<Integer> seats() {
        return words.number("--seats").map(n -> Math.toIntExact(Math.clamp(n, 0, Integer.MAX_VALUE)));
    }

    Optional<Path> candidates() {
        return words.path("--candidates");
    }

    List<Integer> withdrawn() {
        return words.values("--withdrawn").stream().flatMap(v -> Arrays.stream(v.split(",")))
                .map(n -> Math.toIntExact(Math.clamp(Arguments.number("--withdrawn", n), 0, Integer.MAX_VALUE))).toList();
    }

    Optional<Integer> vacancy() {
        return words.number("--vacancy").map(n -> Math.toIntExact(Math.clamp(n, 0, Integer.MAX_VALUE)));
    }

    Countback.Way way() {
        return words.has("--vacancy-by") ? words.choice("--vacancy-by", Countback.Way.values()) : Countback.Way.RECOUNT;
    }

    boolean withPapers() {
        return !words.has("--without-papers");
    }

    Optional<Path> output() {
        return words.path("--output");
    }

    /// Whether the output is written as a folder, whether or not there is one.
    boolean namesFolder() {
        return words.value("--output").filter(o -> o.endsWith("/")).isPresent();
    }

    long limit() {
        return words.number("--limit").orElse(Source.STANDARD_LIMIT);
    }

    /// UTF-8 where nothing else is said.
    Optional<Charset> encoding() {
        return words.value("--encoding").map(name -> {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw new Arguments.Wrong("There is no encoding \"" + name + "\"");
            }
        });
    }

    /// What is known of the ballots besides what their file says.
    Expected expected(Optional<CandidateList> listed) {
        Expected expected = Expected.NOTHING.with(listed.map(CandidateList::standing).orElse(List.of()));
        if (method.filter(m -> m.method().name().equals("cambridge")).isPresent())
            expected = expected.keepingOrder();
        if (words.has("--ballots"))
            return expected.with(switch (words.choice("--ballots", Kind.values())) {
                case RANKS -> Expected.Marks.RANKS;
                case SCORES -> Expected.Marks.SCORES;
                case APPROVALS -> Expected.Marks.APPROVALS;
            });
        return expected.with(method.map(MethodWord::method).map(Method::reads).map(reads -> switch (reads) {
            case RANKINGS -> Expected.Marks.UNSTATED;
            case SCORES, SCORES_OR_APPROVALS -> Expected.Marks.SCORES;
            case APPROVALS -> Expected.Marks.APPROVALS;
        }).orElse(Expected.Marks.UNSTATED));
    }

    /// These settings with what the words change.
    Settings settings(Settings given) {
        Settings settings = given;
        if (words.has("--tie") || words.has("--seed"))
            settings = settings.with(TieRule.of(words.value("--tie").map(CountOptions::steps).orElse(given.ties().steps()),
                    words.value("--seed").or(() -> Optional.of(given.ties().seed()).filter(_ -> given.ties().seedStated()))));
        if (words.has("--equal-ranks"))
            settings = settings.with(words.choice("--equal-ranks", EqualRanks.values()));
        if (words.has("--constraint"))
            settings = settings.with(words.values("--constraint").stream().map(CountOptions::constraint).toList());
        Map<String, String> parameters = new TreeMap<>(settings.parameters());
        for (String each : words.values("--set")) {
            int equals = each.indexOf('=');
            if (equals < 1)
                throw new Arguments.Wrong("Invalid value for option '--set': \"" + each + "\" is not NAME=VALUE");
            parameters.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
        }
        return parameters.isEmpty() ? settings : settings.with(parameters);
    }

    private static List<TieStep> steps(String text) {
        return SettingsText.tieSteps(text)
                .orElseThrow(() -> new Arguments.Wrong("Invalid value for option '--tie': \"" + text + "\"."
                        + Nearest.question(text, List.of("backwards", "forwards", "own", "lot", "ask"))
                        + " It can be backwards, forwards, own, lot, ask or order 3,1,2, or several of them with commas"));
    }

    private static Constraint constraint(String text) {
        return SettingsText.constraint(text)
                .orElseThrow(() -> new Arguments.Wrong("Invalid value for option '--constraint': \"" + text
                        + "\". Write it like 'at-least 2 gender=woman' or 'at-most 1 organisation=Tenants'"));
    }
}
