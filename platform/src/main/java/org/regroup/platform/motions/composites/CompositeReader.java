package org.regroup.platform.motions.composites;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;

/// How somebody stands to a composite at this moment.
///
/// @param chair     whether this person presides
/// @param speaksFor the affiliates for which this person holds a mandate to speak
/// @param under     the affiliates to which this person belongs
public record CompositeReader(@Nullable PersonId person, boolean chair, Set<OrganisationId> speaksFor,
        List<OrganisationId> under) {

    static final CompositeReader STRANGER = new CompositeReader(null, false, Set.of(), List.of());

    /// In which capacity this person acts for the movers of a motion; null where not at all.
    public @Nullable Speaking mover(CompositeSource source) {
        for (var mover : source.movers()) {
            var organisation = mover.organisation();
            if (mover.forOthers() && organisation != null) {
                if (person != null && speaksFor.contains(organisation)) {
                    return Speaking.speaksFor(person, organisation);
                }
            } else if (mover.person().equals(person)) {
                return mover;
            }
        }
        return null;
    }

    /// In which capacity this person builds: as the mover of a motion that is part, or as chair; null where not at all.
    public @Nullable Speaking builds(List<CompositeSource> sources) {
        for (var source : sources) {
            var mover = source.part() ? mover(source) : null;
            if (mover != null) {
                return mover;
            }
        }
        return chair ? own() : null;
    }

    /// In which capacity this person presides: the organisation is told, since panels are drawn from others.
    private @Nullable Speaking own() {
        if (person == null) {
            return null;
        }
        return under.isEmpty() ? Speaking.unaffiliated(person) : Speaking.member(person, under.getFirst());
    }

    /// The capacities in which this person may say something for nobody else. To which organisation somebody belongs is theirs
    /// to tell.
    List<Speaking> voices() {
        var by = person;
        return by == null
                ? List.of()
                : Stream.concat(Stream.of(Speaking.unaffiliated(by)),
                        under.stream().map(organisation -> Speaking.member(by, organisation))).toList();
    }
}
