package org.regroup.platform.decisions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Somebody proposed for election, by herself or by another.
///
/// @param organisation under whose badge she stands
/// @param section      her branch, co-op or section there when she was nominated; may be empty
/// @param gender       as she has stated it; may be empty
/// @param secondedBy   somebody else on the roll who supports it; whoever nominates another also seconds
/// @param declaration  her other roles as she last declared them, where the election is for a role; empty otherwise
public record Nomination(UUID id, PersonId person, OrganisationId organisation, String section, String gender, String statement,
        PersonId nominatedBy, Instant nominatedAt, @Nullable Instant acceptedAt, @Nullable Instant declinedAt,
        @Nullable PersonId secondedBy, @Nullable Instant secondedAt, @Nullable Instant withdrawnAt, String declaration) {

    /// The longest statement, in characters: about 250 words.
    public static final int LONGEST_STATEMENT = 1_500;

    /// What it still lacks.
    public enum Stage {
        WAITS_FOR_ACCEPTANCE, WAITS_FOR_SECONDER, STANDS, DECLINED, WITHDRAWN
    }

    public Stage stage() {
        if (withdrawnAt != null) {
            return Stage.WITHDRAWN;
        }
        if (declinedAt != null) {
            return Stage.DECLINED;
        }
        if (acceptedAt == null) {
            return Stage.WAITS_FOR_ACCEPTANCE;
        }
        return secondedBy == null ? Stage.WAITS_FOR_SECONDER : Stage.STANDS;
    }

    /// Neither declined nor withdrawn.
    public boolean live() {
        return declinedAt == null && withdrawnAt == null;
    }

    /// Whether it was complete when nominations closed, whatever happened later.
    boolean complete() {
        return acceptedAt != null && declinedAt == null && secondedBy != null;
    }

    /// What demands for representation can ask of this candidate.
    Map<String, String> traits(String organisationName) {
        var traits = new LinkedHashMap<String, String>();
        traits.put(Trait.ORGANISATION.code(), organisationName);
        traits.put(Trait.SECTION.code(), section);
        traits.put(Trait.GENDER.code(), gender);
        traits.values().removeIf(String::isEmpty);
        return traits;
    }
}
