package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.exchange.Problem.Kind;

/// Who stands and what constraints can ask of them, from a CSV file.
///
/// ```
/// number,name,organisation,gender,withdrawn
/// 1,Ada,Tenants,woman,
/// 2,Ben,Union,man,yes
/// ```
///
/// Candidates are found by number, or by name where there is no number. Every column but `number`, `name` and `withdrawn` is a
/// trait by the name of the column; an empty field gives none.
///
/// @param source     the file, for messages
/// @param candidates in the order of the file, numbered as it says or from 1
public record CandidateList(Source source, List<Listed> candidates) {

    /// One line.
    ///
    /// @param number 0 if it is not given
    /// @param name   empty if it is not given
    public record Listed(long line, int number, String name, boolean withdrawn, Map<String, String> traits) {}

    private static final Set<String> NUMBER = Set.of("number", "no", "nr");
    private static final Set<String> YES = Set.of("yes", "y", "x", "1", "true");
    private static final Set<String> NO = Set.of("", "no", "n", "0", "false");

    public CandidateList {
        candidates = List.copyOf(candidates);
    }

    public static Reading<CandidateList> read(Source source) {
        Problems problems = new Problems(source.name());
        List<Listed> listed = new ArrayList<>();
        CsvRows.of(source, problems).ifPresent(rows -> {
            if (rows.header().stream()
                    .noneMatch(h -> NUMBER.contains(h.toLowerCase(java.util.Locale.ROOT)) || h.equalsIgnoreCase("name")))
                problems.add(Kind.MISSING_COLUMN, 1, "number or name", "", "The column is missing. The header has: "
                        + String.join(", ", rows.header()) + ".");
            else
                rows.forEach((line, fields) -> listed(rows.header(), line, fields, problems).ifPresent(listed::add));
        });
        return problems.orElse(() -> new CandidateList(source, listed));
    }

    private static Optional<Listed> listed(List<String> header, long line, List<String> fields, Problems problems) {
        if (fields.size() != header.size()) {
            problems.add(Kind.WRONG_NUMBER_OF_FIELDS, line,
                    "The line has " + fields.size() + " fields, the header has " + header.size() + ".");
            return Optional.empty();
        }
        int number = 0;
        String name = "";
        boolean withdrawn = false;
        Map<String, String> traits = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            String column = header.get(i).toLowerCase(java.util.Locale.ROOT);
            if (NUMBER.contains(column)) {
                Optional<Integer> read = Names.number(field).filter(n -> n > 0);
                if (read.isEmpty())
                    problems.add(Kind.UNKNOWN_VALUE, line, header.get(i), field, "is not the number of a candidate.");
                number = read.orElse(0);
            } else if (column.equals("name")) {
                name = field;
            } else if (column.equals("withdrawn")) {
                if (!YES.contains(field.toLowerCase(java.util.Locale.ROOT))
                        && !NO.contains(field.toLowerCase(java.util.Locale.ROOT)))
                    problems.add(Kind.UNKNOWN_VALUE, line, header.get(i), field, "is neither yes nor no.");
                withdrawn = YES.contains(field.toLowerCase(java.util.Locale.ROOT));
            } else if (!field.isEmpty()) {
                traits.put(header.get(i), field);
            }
        }
        return Optional.of(new Listed(line, number, name, withdrawn, traits));
    }

    /// The list by itself, for ballots whose file names no candidates. Empty unless everybody has a name.
    public List<Candidate> standing() {
        if (candidates.stream().anyMatch(c -> c.name().isEmpty()))
            return List.of();
        List<Listed> ordered = new ArrayList<>(candidates);
        if (ordered.stream().allMatch(c -> c.number() > 0))
            ordered.sort(java.util.Comparator.comparingInt(Listed::number));
        List<Candidate> standing = new ArrayList<>();
        ordered.forEach(c -> standing.add(new Candidate(standing.size() + 1, c.name(), c.withdrawn(), c.traits())));
        return standing;
    }

    /// The contest with what this list says of its candidates.
    public Reading<Contest> of(Contest contest) {
        Problems problems = new Problems(source.name());
        Names names = new Names(Names.of(contest.candidates()));
        Map<Integer, Map<String, String>> traits = new HashMap<>();
        List<Integer> withdrawn = new ArrayList<>();
        for (Listed each : candidates) {
            Optional<Integer> number = each.number() > 0
                    ? Optional.of(each.number()).filter(n -> n <= contest.candidates().size())
                    : names.find(each.name());
            if (number.isEmpty())
                problems.add(Kind.UNKNOWN_CANDIDATE, each.line(), "",
                        each.number() > 0 ? Integer.toString(each.number()) : each.name(),
                        names.advice(each.name()));
            else if (each.number() > 0 && !each.name().isEmpty() && !contest.name(each.number()).equals(each.name())
                    && names.find(each.name()).isPresent())
                problems.add(Kind.UNKNOWN_CANDIDATE, each.line(), "", each.name(),
                        "is candidate " + names.find(each.name()).orElse(0)
                                + " on the ballots, not " + each.number() + ".");
            else if (traits.putIfAbsent(number.get(), each.traits()) != null)
                problems.add(Kind.DUPLICATE, each.line(), "", contest.name(number.get()), "stands twice.");
            else if (each.withdrawn())
                withdrawn.add(number.get());
        }
        return problems.orElse(() -> contest.withTraits(traits).without(withdrawn));
    }
}
