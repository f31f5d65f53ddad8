package org.regroup.texts.plan;

import java.util.List;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.Meeting;

/// Two amendments that put words in at one place: both can stand, and the one that carries first stands first.
public record OrderQuestion(AmendmentId one, AmendmentId other, List<Meeting> meetings) {

    public OrderQuestion {
        meetings = List.copyOf(meetings);
    }
}
