package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// Business that was handed on to somebody who has to answer.
///
/// @param item      number on the agenda
/// @param addressee who has to answer
/// @param words     what else was said
/// @param answerBy  until when; null where nobody said
/// @param at        when it was handed on
public record Remit(int item, String title, Kind kind, String addressee, String words, @Nullable LocalDate answerBy, Instant at,
        @Nullable Answer answer) {

    /// Why it was handed on.
    public enum Kind {
        /// the conference remitted it
        REMITTED,
        /// the conference referred it back to those who brought it
        REFERRED_BACK,
        /// it was not reached, and the standing orders send it on
        UNREACHED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param mark of the organisation that answers
    public record Answer(String words, Mark mark, Instant at) {}

    /// Whether the answer is owing.
    public boolean owing(LocalDate today) {
        return answer == null && answerBy != null && today.isAfter(answerBy);
    }
}
