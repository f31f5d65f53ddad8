package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Part.Joint;

/// A text ratified clause by clause: a clause that carries binds those who accepted it, and the reservation of each of the
/// others stands beside it.
///
/// @param clauses in order
public record Agreement(List<Clause> clauses) {

    /// @param number  from 1
    /// @param binding whom it binds if it carried
    public record Clause(int number, Verdict verdict, Binding binding) {}

    /// What two clauses share that are said in one breath.
    private record Fate(Outcome outcome, Binding binding) {}

    public Agreement {
        clauses = List.copyOf(clauses);
    }

    /// @param rule       what a clause needs
    /// @param whole      certificates of the vote on the text as a whole
    /// @param clauses    how many there are
    /// @param separately certificates of clauses that were voted on separately, by number and organisation. Where there is
    ///                   none the vote on the whole stands, and who rejected the whole accepted no clause.
    public static Agreement of(JointRule rule, Returns whole, int clauses, Map<Integer, Map<String, Certificate>> separately) {
        return of(rule, IntStream.rangeClosed(1, clauses)
                .mapToObj(clause -> onClause(whole, separately.getOrDefault(clause, Map.of()), whole.casting())).toList());
    }

    /// @param clauses what has been returned on each, in order; see [#onClause]
    public static Agreement of(JointRule rule, List<Returns> clauses) {
        List<Clause> judged = new ArrayList<>();
        for (Returns returns : clauses)
            judged.add(new Clause(judged.size() + 1, rule.judge(returns), Binding.of(returns)));
        return new Agreement(judged);
    }

    /// What has been returned on one clause: where an organisation has no certificate of it the vote on the whole stands, and
    /// who rejected the whole accepted no clause.
    ///
    /// @param separately certificates of this clause, by organisation
    /// @param casting    what settles a tie of all votes together
    public static Returns onClause(Returns whole, Map<String, Certificate> separately, Casting casting) {
        Map<String, Certificate> certificates = new HashMap<>(whole.certificates());
        separately.forEach((name, certificate) -> {
            boolean rejected = whole.affiliates().stream()
                    .anyMatch(a -> a.name().equals(name) && whole.own(a).outcome() == Outcome.NOT_CARRIED);
            if (!rejected)
                certificates.put(name, certificate);
        });
        return new Returns(whole.affiliates(), certificates, casting);
    }

    /// Which clauses bind whom, such as "Binding on all 4 organisations: clauses 1 to 6, 8 and 9. Binding on A, B and D:
    /// clause 7. The reservation of C stands beside it."
    public Explanation explained() {
        Map<Fate, List<Integer>> byFate = new LinkedHashMap<>();
        clauses.forEach(c -> byFate.computeIfAbsent(new Fate(c.verdict().outcome(), c.binding()), _ -> new ArrayList<>())
                .add(c.number()));
        List<Explanation> said = new ArrayList<>();
        byFate.forEach((fate, numbers) -> say(fate, new Part.Clauses(numbers), said));
        return Explanation.sentences(said);
    }

    public String words() {
        return English.STANDARD.text(explained());
    }

    private static void say(Fate fate, Part.Clauses numbers, List<Explanation> said) {
        Binding binding = fate.binding();
        switch (fate.outcome()) {
            case NOT_CARRIED -> said.add(Explanation.of(Saying.CLAUSES_NOT_CARRIED, numbers));
            case OPEN -> said.add(Explanation.of(Saying.CLAUSES_OPEN, numbers));
            case CARRIED -> {
                said.add(binding.reserved().isEmpty() && binding.pending().isEmpty()
                        ? Explanation.of(Saying.CLAUSES_BIND_ALL, new Part.Number(Rational.of(binding.bound().size())), numbers)
                        : Explanation.of(Saying.CLAUSES_BIND, new Part.Names(binding.bound(), Joint.AND), numbers));
                if (!binding.reserved().isEmpty())
                    said.add(Wording.reservation(binding.reserved()));
                if (!binding.pending().isEmpty())
                    said.add(Explanation.of(Saying.STILL_MISSING, new Part.Names(binding.pending(), Joint.AND)));
            }
        }
    }
}
