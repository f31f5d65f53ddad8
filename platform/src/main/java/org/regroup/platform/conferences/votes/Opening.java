package org.regroup.platform.conferences.votes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.day.About;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.shared.PlainText;

/// What a chair puts to the vote.
///
/// @param id      of the vote, made by the form: sent again, it is the same vote
/// @param subject in words that everybody has in front of them while they vote
/// @param text    fingerprint of the text on the screen; empty where there is none
/// @param rule    as the library of joint rules writes it
/// @param onLine  whether delegates vote on their own devices
/// @param counted whether tellers count hands, cards or papers
/// @param heldAt  the time on paper where it was taken without the network
/// @param announced what follows for others, one sentence each
/// @param about   what it decides
public record Opening(UUID id, String subject, String text, Rung rung, String rule, boolean onLine, boolean counted,
        @Nullable Instant heldAt, List<String> announced, About about) {

    /// As the subject says, an amendment or the whole.
    public Opening(UUID id, String subject, String text, Rung rung, String rule, boolean onLine, boolean counted,
            @Nullable Instant heldAt, List<String> announced) {
        this(id, subject, text, rung, rule, onLine, counted, heldAt, announced, About.of(PlainText.line(subject)));
    }

    /// The same with its subject in one line.
    Opening tidy() {
        return new Opening(id, PlainText.line(subject), text, rung, rule, onLine, counted, heldAt, announced, about);
    }

    /// More delegates for than against.
    static final String USUAL = "people(more-than 1/2 of cast)";
}
