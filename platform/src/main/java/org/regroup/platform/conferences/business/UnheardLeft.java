package org.regroup.platform.conferences.business;

import java.util.Map;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.conferences.Conference;

/// What is left, for those who dispose of it.
///
/// @param left numbers of items, each with the rule that holds for it
public record UnheardLeft(Conference conference, Agenda agenda, Map<Integer, Unreached> left, boolean over) {

    public String href() {
        return conference.href() + "/remits";
    }

    public boolean remits() {
        return left.containsValue(Unreached.REMITTED);
    }

    /// Whether something is still to be voted on without debate.
    public boolean votes() {
        return left.containsValue(Unreached.VOTED_WITHOUT_DEBATE);
    }
}
