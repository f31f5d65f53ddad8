package org.regroup.platform.decisions.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;

/// A basis of agreement: numbered clauses, each of which binds the organisations that ratified it.
///
/// @param number       of the question by which it was adopted
/// @param motion       from which the words came
/// @param noticeDays   how long before it leaves an organisation that it binds says so
/// @param reservations whether somebody who joins may accept it with reservations
/// @param reviewOn     the last day on which it holds, unless it is ratified again
/// @param replacedAt   when a later one was adopted
public record AgreedBasis(UUID id, AllianceId alliance, int version, QuestionId question, int number, @Nullable UUID motion,
        int noticeDays, boolean reservations, Instant adoptedAt, LocalDate reviewOn, @Nullable Instant replacedAt,
        List<Clause> clauses) {

    /// @param carried whether enough organisations agreed; one that did not carry binds nobody
    public record Clause(int number, String label, String words, boolean carried, List<Binding> bindings) {

        List<Binding> standing(Stands how) {
            return bindings.stream().filter(one -> one.stands() == how).toList();
        }
    }

    /// How a clause stands to an organisation.
    ///
    /// @param until when the organisation left
    /// @param said  the reservation in its own words; may be empty
    public record Binding(OrganisationId organisation, Stands stands, Instant since, @Nullable Instant until, String said) {}

    public enum Stands {
        BOUND, RESERVED,
        /// its certificate is missing
        PENDING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stands of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    enum State {
        HOLDS, LAPSED, REPLACED
    }

    State state(LocalDate today) {
        return replacedAt != null ? State.REPLACED : today.isAfter(reviewOn) ? State.LAPSED : State.HOLDS;
    }

    boolean holds(LocalDate today) {
        return state(today) == State.HOLDS;
    }

    /// The organisations that at least one clause binds.
    Set<OrganisationId> bound() {
        return clauses.stream().filter(Clause::carried).flatMap(clause -> clause.standing(Stands.BOUND).stream())
                .map(Binding::organisation).collect(Collectors.toSet());
    }

    Set<OrganisationId> named() {
        return clauses.stream().flatMap(clause -> clause.bindings().stream()).map(Binding::organisation)
                .collect(Collectors.toSet());
    }
}
