package org.regroup.platform.decisions.urgent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;

/// A question by which members are asked about an urgent statement.
///
/// @param own     the organisation that asks its own members; null where the alliance asks all of its organisations
/// @param fixed   whether a second organisation has confirmed the question, where it takes one
/// @param waits   until when an unconfirmed question waits
/// @param carried the verdict; null as long as there is none
public record Asking(QuestionId question, @Nullable OrganisationId own, boolean fixed, Instant waits, Instant closesAt,
        @Nullable Boolean carried) {

    /// Whether an answer is still to come.
    public boolean goesOn(Instant now) {
        return carried == null && (fixed || now.isBefore(waits));
    }

    /// Whether this organisation's members are asked.
    public boolean asks(OrganisationId organisation) {
        return own == null || own.equals(organisation);
    }

    public String href() {
        return "/questions/" + question;
    }
}
