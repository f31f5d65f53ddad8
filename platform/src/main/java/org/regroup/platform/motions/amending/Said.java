package org.regroup.platform.motions.amending;

import java.util.Optional;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.Relation;

/// How a relation is told to the one who moves an amendment.
final class Said {

    private Said() {}

    /// The key of what is said; empty where there is nothing to say.
    static Optional<String> of(Relation relation, AmendmentId own) {
        return switch (relation) {
            case Relation.Independent _ -> Optional.empty();
            case Relation.Touching _ -> Optional.of("touching");
            case Relation.Identical _ -> Optional.of("identical");
            case Relation.Subsumes(var wider, _) -> Optional.of(wider.equals(own) ? "wider" : "narrower");
            case Relation.Overlaps _ -> Optional.of("overlaps");
            case Relation.DependsOn _ -> Optional.of("depends");
            case Relation.Declared _ -> Optional.empty();
        };
    }
}
