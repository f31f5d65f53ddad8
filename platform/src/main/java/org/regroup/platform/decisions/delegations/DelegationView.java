package org.regroup.platform.decisions.delegations;

import java.time.Instant;
import java.util.List;

import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.shared.Typed;

/// Delegates of an organisation for its members.
///
/// @param lines   all of them, or the one a page is about
/// @param history what was said for the one before, the latest first
/// @param typed   what was sent with the last request, and why it was refused
public record DelegationView(Question question, Party party, List<Delegate> lines, List<Instruction> history, Typed typed,
        Instant now) {

    public DelegationView {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }

    public Delegate line() {
        return lines.getFirst();
    }

    public String href() {
        return question.href() + "/delegates/" + party.organisation();
    }

    public boolean closed() {
        return question.calledOffAt() != null || !now.isBefore(question.terms().closesAt());
    }

    public boolean owed() {
        return question.calledOffAt() == null && Report.owed(question, now);
    }

    /// What the form shows for an item: what was typed, else what holds.
    public String value(int item) {
        var told = line().told();
        return typed.values().containsKey("item" + item) || told == null
                ? typed.text("item" + item)
                : told.on(item).code();
    }
}
