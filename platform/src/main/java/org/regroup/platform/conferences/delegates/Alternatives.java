package org.regroup.platform.conferences.delegates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.organisations.OrganisationId;

/// Who would send how many delegates by a rule, and beside it by others: what a cap does is seen before it is adopted.
///
/// @param lines one for each organisation
/// @param ways  the rule itself first
public record Alternatives(List<Entitled> lines, List<Way> ways) {

    private static final Rational THIRD = Rational.of(1, 3);

    /// @param key  says what is different: `given`, `uncapped`, `cap`, `step` or `root`
    /// @param args for the words
    public record Way(String key, List<Object> args, Map<String, Long> seats) {

        public long of(OrganisationId organisation) {
            return seats.getOrDefault(organisation.toString(), 0L);
        }

        public long total() {
            return seats.values().stream().mapToLong(Long::longValue).sum();
        }

        /// Its share of what all send, in hundredths, rounded down.
        public long share(OrganisationId organisation) {
            return total() == 0 ? 0 : 100 * of(organisation) / total();
        }
    }

    /// An organisation that the cap keeps below what its members would give it.
    public record Capped(Entitled line, long uncapped, long seats) {}

    static Alternatives of(Apportionment given, List<Entitled> lines) {
        Map<String, Long> members = new LinkedHashMap<>();
        lines.forEach(one -> members.put(one.organisation().toString(), (long) one.members()));
        var ways = new ArrayList<Way>();
        var seats = given.seats(members);
        ways.add(new Way("given", List.of(), seats));
        if (given.cap().isPresent()) {
            ways.add(new Way("uncapped", List.of(), given.bySteps(members)));
        }
        if (!given.cap().equals(Optional.of(THIRD))) {
            ways.add(new Way("cap", List.of("1/3"),
                    new Apportionment(given.minimum(), given.step(), Optional.of(THIRD), given.lot()).seats(members)));
        }
        ways.add(step(given, given.step() * 2, members));
        if (given.step() > 1) {
            ways.add(step(given, given.step() / 2, members));
        }
        ways.add(new Way("root", List.of(),
                Apportionment.bySquareRoot(members, seats.values().stream().mapToLong(Long::longValue).sum())));
        return new Alternatives(lines, ways);
    }

    private static Way step(Apportionment given, long step, Map<String, Long> members) {
        return new Way("step", List.of(step),
                new Apportionment(given.minimum(), step, given.cap(), given.lot()).seats(members));
    }

    public List<Capped> capped() {
        var uncapped = ways.stream().filter(way -> way.key().equals("uncapped")).findFirst();
        return uncapped.stream().flatMap(steps -> lines.stream()
                .filter(one -> ways.getFirst().of(one.organisation()) < steps.of(one.organisation()))
                .map(one -> new Capped(one, steps.of(one.organisation()), ways.getFirst().of(one.organisation())))).toList();
    }
}
