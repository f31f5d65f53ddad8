package org.regroup.platform.motions.stances;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.regroup.platform.motions.Grown;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.composites.Draw;
import org.regroup.platform.organisations.OrganisationId;

/// What stands beside a motion.
///
/// @param positions  the latest of each organisation
/// @param composites those it went into or came of
/// @param grown      the statements of dialogues that it grew from
public record Beside(MotionId motion, List<MinorityReport> reports, List<Position> positions, List<Chosen> words,
        List<Composed> composites, List<Grown> grown) {

    /// A term as the author of the motion means it.
    public record Chosen(UUID word, String name, String meaning) {}

    /// A composite it went into, or that became it.
    public record Composed(UUID id, int number, String title, boolean made) {}

    /// The name under which the movers' reasons are drawn.
    static final String REASONS = "reasons";

    public Beside {
        reports = List.copyOf(reports);
        positions = List.copyOf(positions);
        words = List.copyOf(words);
        composites = List.copyOf(composites);
        grown = List.copyOf(grown);
    }

    static Beside none(MotionId motion) {
        return new Beside(motion, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// The seed of the lot that puts reasons and minority reports in order; anybody can draw again.
    public String seed() {
        return "motion/" + motion;
    }

    /// Empty stands for the movers' reasons.
    public List<Optional<MinorityReport>> order() {
        return new Draw(seed())
                .order(Stream.concat(Stream.of(REASONS), reports.stream().map(one -> one.id().toString())).toList())
                .stream().map(name -> reports.stream().filter(one -> one.id().toString().equals(name)).findFirst()).toList();
    }

    public Optional<Position> of(OrganisationId organisation) {
        return positions.stream().filter(position -> position.organisation().equals(organisation)).findFirst();
    }
}
