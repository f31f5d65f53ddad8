package org.regroup.platform.decisions.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;

/// What organisations have ratified, item by item, as their certificates say.
///
/// @param items the whole first, then each clause that was voted on by itself
record Ratified(List<Item> items) {

    /// @param carried   by the joint rule
    /// @param bound     those who agreed by their own rules
    /// @param reserved  those who did not
    /// @param awaited   those who have not certified
    record Item(boolean carried, List<OrganisationId> bound, List<OrganisationId> reserved, List<OrganisationId> awaited) {}

    Item whole() {
        return items.getFirst();
    }

    /// How a clause was decided: by itself, or with the whole where it was not put by itself.
    Item clause(int number) {
        return number < items.size() ? items.get(number) : whole();
    }

    /// Works it out from what has been certified, in one query.
    @Component
    static class Reader {

        private final Records records;

        Reader(Records records) {
            this.records = records;
        }

        Ratified of(Question question) {
            var ids = question.parties().stream().collect(Collectors.toMap(Party::name, Party::organisation));
            var joint = DecisionResult.of(records.of(question).certified()).joint().orElseThrow();
            var items = new ArrayList<Item>();
            joint.items().forEach(item -> items.add(new Item(item.verdict().outcome() == Outcome.CARRIED,
                    ids(item.binding().bound(), ids), ids(item.binding().reserved(), ids), ids(item.binding().pending(), ids))));
            return new Ratified(items);
        }

        private static List<OrganisationId> ids(List<String> names, java.util.Map<String, OrganisationId> ids) {
            return names.stream().map(name -> Objects.requireNonNull(ids.get(name))).toList();
        }
    }
}
