package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.exchange.Problem.Kind;

/// Reads rankings written out line by line, as counting services and people in mails write them.
///
/// ```
/// Title: Capital of Tennessee
/// Seats: 1
/// Candidates: Memphis, Nashville, Chattanooga, Knoxville
/// 42: Memphis > Nashville > Chattanooga > Knoxville
/// Nashville > Chattanooga = Knoxville * 26
/// ```
///
/// The number of equal ballots stands before a colon or after an asterisk; `>` parts ranks and `=` joins equals. Text after `#`
/// and before `||` is passed over, and `^ 2` gives each ballot of the line a weight, as in the format of the program Condorcet.
/// The three lines at the top may be left out: then the candidates are those named, by the alphabet.
final class TextElection {

    private record Line(long number, Rational weight, List<List<String>> ranking) {}

    private final Source source;
    private final Problems problems;
    private final Map<String, String> header = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    private TextElection(Source source) {
        this.source = source;
        this.problems = new Problems(source.name());
    }

    static Reading<Election> read(Source source, Expected expected) {
        TextElection reader = new TextElection(source);
        return Utf8.text(source, reader.problems).map(text -> reader.read(text, expected)).orElseGet(reader.problems::refused);
    }

    private Reading<Election> read(String text, Expected expected) {
        long number = 0;
        for (Iterator<String> all = text.lines().iterator(); all.hasNext() && !problems.hopeless();) {
            String next = all.next();
            number++;
            int comment = next.indexOf('#');
            String said = (comment < 0 ? next : next.substring(0, comment)).strip();
            if (!said.isEmpty() && !describes(said))
                line(number, said.substring(said.indexOf("||") < 0 ? 0 : said.indexOf("||") + 2).strip());
        }
        List<String> listed = candidates(expected);
        Names names = new Names(listed);
        Papers papers = new Papers(listed.size(), expected.inOrder());
        lines.forEach(line -> papers.add(line.weight,
                line.ranking.stream().map(place -> found(names, line, place)).filter(p -> !p.isEmpty()).toList()));
        int seats = Optional.ofNullable(header.get("seats")).flatMap(Names::number).orElse(1);
        return problems.orElse(() -> new Election(Contest.of(header.getOrDefault("title", ""), seats, listed), papers.ballots(),
                List.of(), null, source.sha256()));
    }

    private boolean describes(String said) {
        for (String key : List.of("title", "seats", "candidates"))
            if (said.length() > key.length() && said.regionMatches(true, 0, key, 0, key.length())
                    && said.charAt(key.length()) == ':') {
                header.put(key, said.substring(key.length() + 1).strip());
                return true;
            }
        return false;
    }

    private void line(long number, String said) {
        String ranking = said;
        Rational weight = Rational.ONE;
        int colon = said.indexOf(':');
        if (colon >= 0 && Weight.parse(said.substring(0, colon).strip()).isPresent()) {
            weight = Weight.parse(said.substring(0, colon).strip()).get();
            ranking = said.substring(colon + 1);
        }
        for (String sign : List.of("*", "^")) {
            int at = ranking.lastIndexOf(sign);
            if (at < 0)
                continue;
            String times = ranking.substring(at + 1).strip();
            Optional<Rational> factor = Weight.parse(times);
            if (factor.isEmpty()) {
                problems.add(Kind.UNKNOWN_VALUE, number, "", times, Weight.ADVICE);
                return;
            }
            weight = weight.times(factor.get());
            ranking = ranking.substring(0, at);
        }
        lines.add(new Line(number, weight, Arrays.stream(ranking.split(">", -1))
                .map(place -> Arrays.stream(place.split("=")).map(TextElection::name).filter(w -> !w.isEmpty()).toList())
                .toList()));
    }

    private static String name(String word) {
        String name = word.strip();
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private List<String> candidates(Expected expected) {
        if (!expected.candidates().isEmpty())
            return Names.of(expected.candidates());
        String listed = header.get("candidates");
        if (listed != null)
            return Arrays.stream(listed.split(listed.indexOf(';') >= 0 ? ";" : ",")).map(TextElection::name)
                    .filter(n -> !n.isEmpty()).toList();
        SortedSet<String> named = new TreeSet<>();
        lines.forEach(line -> line.ranking.forEach(named::addAll));
        return List.copyOf(named);
    }

    private List<Integer> found(Names names, Line line, List<String> place) {
        List<Integer> found = new ArrayList<>();
        for (String word : place)
            names.find(word).ifPresentOrElse(found::add,
                    () -> problems.add(Kind.UNKNOWN_CANDIDATE, line.number, "", word, names.advice(word)));
        return found;
    }
}
