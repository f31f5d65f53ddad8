package org.regroup.platform.conferences.votes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.decisions.JointRule;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.ConferenceId;

/// A vote of a conference.
///
/// @param number  within the conference
/// @param item    of business on which it is taken
/// @param text    fingerprint of the text on the screen; empty where there is none
/// @param rung    how it is taken now
/// @param rule    that makes it carry
/// @param onLine  whether delegates vote on their own devices
/// @param counted whether tellers count hands, cards or papers
/// @param heldAt  the time on paper where it was taken without the network
/// @param announced what follows for others, one sentence to a line
/// @param absent  of whom nobody, or too few, were here when it was closed
public record HallVote(VoteId id, ConferenceId conference, int number, String item, String subject, String text, Rung rung,
        JointRule rule, boolean onLine, boolean counted, Roll roll, Instant openedAt, @Nullable Instant closedAt,
        @Nullable Instant heldAt, String announced, List<Absent> absent) {

    public HallVote {
        absent = List.copyOf(absent);
    }

    public boolean open() {
        return closedAt == null;
    }

    public String href() {
        return "/conferences/" + conference + "/votes/" + id;
    }

    /// The rule as it is applied to votes taken in this way.
    public JointRule applied() {
        return VoteRules.at(rung, rule);
    }

    /// Whether ballots are stored without saying whose they are.
    public boolean secret() {
        return rung == Rung.SECRET;
    }

    /// Whether it is said with each ballot for which organisation it was cast.
    boolean byOrganisation() {
        return !secret() || !VoteRules.headsOnly(rule);
    }

    /// The same, taken in another way.
    HallVote by(Rung other) {
        return new HallVote(id, conference, number, item, subject, text, other, rule, onLine, counted, roll, openedAt, closedAt,
                heldAt, announced, absent);
    }

    static String code(Rung rung) {
        return rung.name().toLowerCase(Locale.ROOT);
    }
}
