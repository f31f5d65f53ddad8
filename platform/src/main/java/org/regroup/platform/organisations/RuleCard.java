package org.regroup.platform.organisations;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// By which rules an organisation decides, kind of question by kind of question.
///
/// The first version says what the organisation's rulebook says already; every later one was decided by the organisation
/// itself under the one before.
///
/// @param source     where the rules stand or who adopted them, such as "Rulebook of 2019, article 4"
/// @param declaredBy who entered the first version
/// @param decision   the question by which a later version was adopted
public record RuleCard(RuleCardId id, OrganisationId organisation, int version, Map<QuestionKind, Procedure> procedures,
        String source, @Nullable PersonId declaredBy, @Nullable UUID decision, Instant adoptedAt) {

    public RuleCard {
        var inOrder = new EnumMap<QuestionKind, Procedure>(QuestionKind.class);
        inOrder.putAll(procedures);
        procedures = Collections.unmodifiableMap(inOrder);
    }

    /// How questions of this kind are decided; empty where the card says nothing, and then the organisation cannot be asked.
    public Optional<Procedure> procedure(QuestionKind kind) {
        return Optional.ofNullable(procedures.get(kind));
    }
}
