package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Ballots;
import org.regroup.counting.Budget;
import org.regroup.counting.Candidate;
import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.Spoiled;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;
import org.regroup.counting.exchange.ElectionFile.Format;
import org.regroup.counting.exchange.ElectionFile.Order;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads a result of this project with its papers, so that it can be counted again.
///
/// The election keeps the SHA-256 of the file it first came from: draws by lot depend on it.
final class ResultReader {

    private final Problems problems;

    private ResultReader(Source source) {
        this.problems = new Problems(source.name());
    }

    static Reading<ElectionFile> read(Source source) {
        ResultReader reader = new ResultReader(source);
        return JsonTree.read(source, reader.problems).map(tree -> tree instanceof List<?> several
                ? reader.oneOf(several)
                : reader.file(JsonTree.object(tree)))
                .orElseGet(reader.problems::refused);
    }

    private Reading<ElectionFile> oneOf(List<?> several) {
        if (several.size() == 1)
            return file(JsonTree.object(several.getFirst()));
        problems.add(Kind.UNKNOWN_FORMAT, 0, "The file holds " + several.size()
                + " results. Only one can be counted again: put each into a file of its own.");
        return problems.refused();
    }

    private Reading<ElectionFile> file(Map<?, ?> file) {
        if (!(file.get("papers") instanceof List<?> papers)) {
            problems.add(Kind.UNKNOWN_FORMAT, 0, "papers", "",
                    "The result was written without its papers, so it cannot be counted again.");
            return problems.refused();
        }
        Contest contest = contest(JsonTree.object(file.get("contest")));
        Optional<String> method = JsonTree.text(file.get("method"));
        if (method.isEmpty())
            problems.add(Kind.UNKNOWN_VALUE, 0, "method", "", "The method is missing.");
        Settings settings = settings(JsonTree.object(file.get("settings")));
        Ballots ballots = ballots(papers, file, contest.candidates().size());
        List<Spoiled> refused = JsonTree.array(file.get("refused")).stream().map(JsonTree::object)
                .map(each -> new Spoiled(text(each, "reason"), rational(each.get("votes"), "refused"))).toList();
        return problems.orElse(() -> new ElectionFile(Format.RESULT,
                new Election(contest, ballots, refused, budget(file.get("budget")), text(file, "input")),
                Optional.of(new Order(method.orElse(""), settings)), List.of()));
    }

    private static String text(Map<?, ?> object, String key) {
        return JsonTree.text(object.get(key)).orElse("");
    }

    private Rational rational(@Nullable Object value, String field) {
        try {
            return Rational.parse(JsonTree.text(value).orElse(""));
        } catch (NumberFormatException e) {
            problems.add(Kind.UNKNOWN_VALUE, 0, field, String.valueOf(value), "is not a number.");
            return Rational.ZERO;
        }
    }

    private Contest contest(Map<?, ?> contest) {
        List<Candidate> candidates = new ArrayList<>();
        for (Object each : JsonTree.array(contest.get("candidates"))) {
            Map<?, ?> candidate = JsonTree.object(each);
            Map<String, String> traits = new TreeMap<>();
            JsonTree.object(candidate.get("traits"))
                    .forEach((name, value) -> traits.put(String.valueOf(name), String.valueOf(value)));
            candidates.add(new Candidate(candidates.size() + 1, text(candidate, "name"),
                    Boolean.TRUE.equals(candidate.get("withdrawn")), traits));
        }
        if (candidates.isEmpty())
            problems.add(Kind.UNKNOWN_VALUE, 0, "contest", "", "The contest has no candidates.");
        return new Contest(text(contest, "title"), JsonTree.number(contest.get("seats")).orElse(0), candidates);
    }

    private Settings settings(Map<?, ?> settings) {
        List<TieStep> steps = new ArrayList<>();
        for (Object step : JsonTree.array(settings.get("ties")))
            SettingsText.tieSteps(String.valueOf(step)).ifPresentOrElse(steps::addAll, () -> unknown("settings, ties", step));
        List<Constraint> constraints = new ArrayList<>();
        for (Object each : JsonTree.array(settings.get("constraints")))
            SettingsText.constraint(String.valueOf(each)).ifPresentOrElse(constraints::add,
                    () -> unknown("settings, constraints", each));
        Optional<EqualRanks> equalRanks = JsonTree.text(settings.get("equalRanks")).flatMap(text -> {
            Optional<EqualRanks> rule = SettingsText.equalRanks(text);
            if (rule.isEmpty())
                unknown("settings, equalRanks", text);
            return rule;
        });
        SortedMap<String, String> parameters = new TreeMap<>();
        JsonTree.object(settings.get("parameters"))
                .forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
        Optional<String> seed = JsonTree.text(settings.get("seed"));
        return new Settings(TieRule.of(steps, seed), equalRanks, constraints, parameters);
    }

    private void unknown(String field, @Nullable Object value) {
        problems.add(Kind.UNKNOWN_VALUE, 0, field, String.valueOf(value), "is not known.");
    }

    private @Nullable Budget budget(@Nullable Object value) {
        return value instanceof Map<?, ?> budget
                ? new Budget(rational(budget.get("total"), "budget"),
                        JsonTree.array(budget.get("costs")).stream().map(cost -> rational(cost, "budget")).toList())
                : null;
    }

    private Ballots ballots(List<?> papers, Map<?, ?> file, int candidates) {
        long unit = rational(file.get("unit"), "unit").floor().max(java.math.BigInteger.ONE).longValueExact();
        if (JsonTree.number(file.get("highest")).isPresent())
            return scored(papers, unit, candidates, JsonTree.number(file.get("highest")).orElse(1));
        RankedBallots.Builder builder = RankedBallots.of(candidates, unit);
        if (Boolean.TRUE.equals(file.get("inOrder")))
            builder.inOrder();
        for (int i = 0; i < papers.size(); i++)
            ranked(String.valueOf(papers.get(i)), i, candidates, builder);
        return builder.build();
    }

    private void ranked(String paper, int index, int candidates, RankedBallots.Builder builder) {
        long weight = -1;
        int[] ranking = new int[paper.length()];
        int length = 0;
        List<Integer> group = new ArrayList<>();
        long number = -1;
        for (int i = 0; i <= paper.length(); i++) {
            char c = i < paper.length() ? paper.charAt(i) : ' ';
            if (c >= '0' && c <= '9' && number < Long.MAX_VALUE / 100) {
                number = 10 * Math.max(0, number) + (c - '0');
                continue;
            }
            boolean known = weight < 0 ? c == ' ' && number >= 0 : (c == ' ' || c == '=') && number >= 1 && number <= candidates;
            if (!known) {
                problems.add(Kind.UNKNOWN_CANDIDATE, 0, "papers, " + (index + 1), paper,
                        "is not a paper. Expected its weight and then "
                                + "candidates from 1 to " + candidates + ", such as \"12 3 1=2\".");
                return;
            }
            if (weight < 0) {
                weight = number;
            } else {
                group.add((int) number);
                if (c == ' ') {
                    ranking[length++] = group.size() == 1 ? group.getFirst() : builder.group(group);
                    group.clear();
                }
            }
            number = -1;
        }
        builder.add(weight, ranking, 0, length);
    }

    private Ballots scored(List<?> papers, long unit, int candidates, int highest) {
        ScoredBallots.Builder builder = ScoredBallots.of(candidates, highest, unit);
        for (int i = 0; i < papers.size(); i++) {
            String[] words = String.valueOf(papers.get(i)).split(" ");
            int[] scores = new int[candidates];
            boolean known = words.length == candidates + 1 && words[0].matches("\\d{1,18}");
            for (int c = 0; known && c < candidates; c++) {
                Optional<Integer> score = Names.number(words[c + 1]);
                known = score.isPresent() || words[c + 1].equals("-");
                scores[c] = score.orElse(ScoredBallots.NONE);
            }
            if (known)
                builder.add(Long.parseLong(words[0]), scores);
            else
                problems.add(Kind.UNKNOWN_VALUE, 0, "papers, " + (i + 1), String.valueOf(papers.get(i)),
                        "is not a paper. Expected its weight and then "
                                + candidates + " scores.");
        }
        return builder.build();
    }
}
