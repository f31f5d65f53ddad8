package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;

/// A session, from what somebody submitted to what it leaves.
///
/// @param number of the submission in its conference
/// @param place  where the draft of the programme has it, if anywhere
/// @param closed whether it has left a record or a reason for none
public record Session(UUID id, ConferenceId conference, int number, UUID stream, Terms terms, PersonId person,
        Instant submittedAt, @Nullable Instant changedAt, @Nullable Instant withdrawnAt, @Nullable Decision decision,
        @Nullable Place place, boolean closed) {

    /// What is submitted.
    ///
    /// @param about   in as many words as the call asks
    /// @param format  code of a [Format]
    /// @param minutes it takes
    public record Terms(String title, String about, SessionKind kind, String format, int minutes, List<Speaker> speakers) {
        public Terms {
            speakers = List.copyOf(speakers);
        }
    }

    /// Somebody who speaks.
    ///
    /// @param email shown to the organisers only; the same address is the same person
    /// @param days  on which this person can speak
    public record Speaker(String name, String email, List<LocalDate> days) {
        public Speaker {
            days = List.copyOf(days);
        }
    }

    public record Decision(boolean accepted, PersonId by, Instant at, String reason) {}

    /// Where and when, as it is where the conference is held.
    public record Place(LocalDate day, LocalTime starts, UUID room) {}

    public enum State {
        SUBMITTED, ACCEPTED, DECLINED, WITHDRAWN
    }

    public State state() {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return decision == null ? State.SUBMITTED : decision.accepted() ? State.ACCEPTED : State.DECLINED;
    }

    public String href() {
        return "/sessions/" + id;
    }
}
