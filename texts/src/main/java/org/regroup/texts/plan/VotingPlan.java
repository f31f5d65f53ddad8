package org.regroup.texts.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Relation;
import org.regroup.texts.Text;

/// The ballots on the amendments to a text, the order proposed for them, and what follows from each.
///
/// Amendments that meet are one group: whoever decides one of them decides about the others too. Groups have nothing to do with
/// each other, and in which order they are taken makes no difference to the text. Within a group and among groups:
///
/// - what would replace the whole text is put first, then what changes most of it. German-speaking bodies put it so, as in point
///   16 of the [standing orders of Die Linke Berlin](https://dielinke.berlin/parteitag/5/3te-tagung/det/ergaenzung-der-geschaeftsordnung/)
///   ("der weitestgehende zuerst"); here it is counted in words, ties going by name;
/// - an amendment to an amendment is put after it, and only if it carried. Bodies that perfect an amendment before they vote on
///   it, as under Robert's Rules, § 33, may adopt the child into its parent first;
/// - amendments that say the same are one ballot, as composites at the TUC name all who moved them;
/// - what falls if another carries is announced on each ballot, as UCU's congress business committee does down to paragraphs
///   (["if motion 58 is carried, motion 59 falls"](https://ucu.org.uk/article/13588/Congress-2024-Rules-standing-orders-and-organisation-of-meetings-closed-session)).
///   It is found by adopting each on trial; what people have ruled ([Relation.Declared]) is added to it.
///
/// The order is a proposal. A chair may rule another one, which is kept with its reason.
///
/// @param groups    ballots that belong together, in the proposed order
/// @param questions amendments that only touch
/// @param rulings   orders ruled since, the latest last
public record VotingPlan(List<List<Ballot>> groups, List<OrderQuestion> questions, List<ChairsOrder> rulings) {

    public VotingPlan {
        groups = groups.stream().map(List::copyOf).toList();
        questions = List.copyOf(questions);
        rulings = List.copyOf(rulings);
    }

    /// @param base       the version the amendments were written on
    /// @param amendments in any order, parents among them
    /// @param declared   what has been ruled about pairs of them
    /// @throws IllegalArgumentException where one was written on something else
    public static VotingPlan of(Text base, List<Amendment> amendments, List<Relation.Declared> declared) {
        return new Planning(base, amendments, declared).plan();
    }

    /// The ballots in the order in which they are put: as ruled last, or else as proposed.
    public List<Ballot> order() {
        var proposed = groups.stream().flatMap(List::stream).toList();
        if (rulings.isEmpty()) {
            return proposed;
        }
        Map<AmendmentId, Ballot> byName = new LinkedHashMap<>();
        proposed.forEach(ballot -> ballot.amendments().forEach(name -> byName.put(name, ballot)));
        return rulings.getLast().order().stream().map(name -> Objects.requireNonNull(byName.get(name))).toList();
    }

    /// Enters an order somebody has ruled.
    public Reordering ruled(ChairsOrder ruling) {
        var left = new ArrayList<>(groups.stream().flatMap(List::stream).toList());
        var put = new ArrayList<AmendmentId>();
        for (var name : ruling.order()) {
            var ballot = left.stream().filter(each -> each.amendments().contains(name)).findFirst();
            if (ballot.isEmpty()) {
                return new Reordering.Refused(Reordering.Why.NOT_IN_THE_PLAN, name);
            }
            var parent = ballot.get().after();
            if (parent.isPresent() && !put.contains(parent.get())) {
                return new Reordering.Refused(Reordering.Why.BEFORE_WHAT_IT_AMENDS, name);
            }
            put.addAll(ballot.get().amendments());
            left.remove(ballot.get());
        }
        if (!left.isEmpty()) {
            return new Reordering.Refused(Reordering.Why.LEFT_OUT, left.getFirst().name());
        }
        var all = new ArrayList<>(rulings);
        all.add(ruling);
        return new Reordering.Reordered(new VotingPlan(groups, questions, all));
    }
}
