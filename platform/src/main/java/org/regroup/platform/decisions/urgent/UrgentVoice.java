package org.regroup.platform.decisions.urgent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Role;

/// What an organisation's mandated person said about an urgent statement.
///
/// @param name  under which the person said it; it stays, so that the record stays whole
/// @param role  of the mandate under which it was said
/// @param since when that mandate began
/// @param basis who in the organisation had decided it
/// @param said  the dissent, or why somebody declines; empty for a signature
/// @param ended when and how it ended before the statement did; null while it holds
/// @param asked what the organisation's members answered; null as long as they have not
public record UrgentVoice(UUID id, OrganisationId organisation, PersonId person, String name, Kind kind, Role role,
        Instant since, Basis basis, String detail, String said, Instant at, @Nullable Ended ended, @Nullable Asked asked) {

    /// How a voice ends: taken back by the organisation, or struck because its members said no.
    public static final String WITHDRAWN = "withdrawn";
    public static final String REJECTED = "rejected";

    public enum Kind {
        SIGNS, DISSENTS, DECLINES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// @param how [#WITHDRAWN] or [#REJECTED]
    public record Ended(Instant at, String how, String why) {}

    /// @param yes   whether the members agreed to the words, by the organisation's own rule
    /// @param votes for, against, abstained and entitled, as certified
    public record Asked(QuestionId question, boolean yes, List<String> votes, Instant at) {
        public Asked {
            votes = List.copyOf(votes);
        }
    }

    public boolean holds() {
        return ended == null;
    }

    public boolean signs() {
        return kind == Kind.SIGNS && holds();
    }

    /// Whether the members stand behind the signature.
    public boolean confirmed() {
        return asked != null && asked.yes();
    }
}
