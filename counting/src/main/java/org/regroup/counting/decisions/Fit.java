package org.regroup.counting.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a rule can be meant for those who take part.
record Fit(List<Affiliate> affiliates) {

    List<String> problems(JointRule rule) {
        return found(rule).distinct().toList();
    }

    private Stream<String> found(JointRule rule) {
        return switch (rule) {
            case JointRule.AllOf(List<JointRule> rules) -> rules.stream().flatMap(this::found);
            case JointRule.AnyOf(List<JointRule> rules) -> rules.stream().flatMap(this::found);
            case JointRule.Organisations(Threshold threshold) -> reachable(threshold);
            case JointRule.TakingPart(Threshold threshold) -> reachable(threshold);
            case JointRule.People _ -> Stream.empty();
            case JointRule.Weighed(Weighting weighting, boolean _, Majority _) -> weighing(weighting);
            case JointRule.Sections(JointRule within, List<JointRule.Section> sections) -> sections.stream()
                    .flatMap(s -> Stream.concat(known(s.organisations()), new Fit(only(s.organisations())).found(within)));
            case JointRule.Veto veto -> known(veto.organisations());
            case JointRule.Reservations(JointRule needed) -> found(needed);
        };
    }

    private Stream<String> reachable(Threshold threshold) {
        long all = affiliates.stream().filter(Affiliate::organised).count();
        return threshold instanceof Threshold.AtLeast(int needed) && needed > all
                ? Stream.of("At least " + needed + " organisations are asked for, and only " + all + " take part.")
                : Stream.empty();
    }

    private Stream<String> weighing(Weighting weighting) {
        return Weighting.total(weighting.weights(affiliates)).signum() == 0
                ? Stream.of("Nobody would weigh anything: counted by " + English.STANDARD.text(Wording.weight(weighting))
                        + ", all have none.")
                : Stream.empty();
    }

    private Stream<String> known(Collection<String> names) {
        Set<String> here = affiliates.stream().map(Affiliate::name).collect(Collectors.toSet());
        return names.stream().filter(n -> !here.contains(n)).map(n -> "The rule names " + n + ", who does not take part.");
    }

    private List<Affiliate> only(Set<String> names) {
        return affiliates.stream().filter(a -> names.contains(a.name())).toList();
    }
}
