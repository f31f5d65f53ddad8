package org.regroup.platform.decisions.dissents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.organisations.OrganisationId;

/// Dissent beside a decision for its reader, with what this reader may attach or sign.
public record DissentView(QuestionPage view, DecisionResult result, List<Attached> all, Map<PersonId, String> names) {

    public List<Attached> standing() {
        return all.stream().filter(Attached::stands).toList();
    }

    /// Reports that wait for signatures are seen by those who may sign them.
    public List<Attached> waiting() {
        return belongs().isEmpty() ? List.of() : all.stream().filter(one -> !one.stands()).toList();
    }

    public boolean open() {
        var state = view.state();
        return (state == QuestionState.CLOSED || state == QuestionState.DECIDED) && view.now().isBefore(until());
    }

    public Instant until() {
        return Dissents.until(view.question());
    }

    /// The organisations as whose member the reader signs.
    public Set<OrganisationId> belongs() {
        var belongs = new LinkedHashSet<OrganisationId>();
        view.question().parties().stream().map(Party::organisation)
                .filter(one -> view.reader().member().contains(one)
                        || view.reader().seats().stream().anyMatch(seat -> seat.organisation().equals(one)))
                .forEach(belongs::add);
        return belongs;
    }

    /// The organisations for which the reader speaks and which were in the minority, with the items they have said nothing to.
    public Map<Party, List<Integer>> speaking() {
        var speaking = new LinkedHashMap<Party, List<Integer>>();
        view.question().parties().stream().filter(party -> view.reader().speaksFor().contains(party.organisation()))
                .forEach(party -> {
                    var items = new ArrayList<>(minority(party).keySet());
                    items.removeIf(item -> all.stream().anyMatch(one -> party.organisation().equals(one.organisation())
                            && one.item() == item));
                    if (!items.isEmpty()) {
                        speaking.put(party, items);
                    }
                });
        return speaking;
    }

    private Map<Integer, Dissent.Kind> minority(Party party) {
        return Minority.of(result, party);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "");
    }
}
