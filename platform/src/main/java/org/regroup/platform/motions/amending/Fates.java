package org.regroup.platform.motions.amending;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the log of decisions says about each amendment: what was settled, of all of it or of a part, and what was taken back.
final class Fates {

    private final List<Decision> inForce;
    private final Map<UUID, List<Decision>> byAmendment;

    Fates(List<MotionAmendment> amendments, List<Decision> log) {
        var revoked = new HashSet<UUID>();
        log.stream().filter(Decision::effective).map(Decision::revokes).filter(Objects::nonNull)
                .forEach(one -> revoked.add(Objects.requireNonNull(one)));
        var left = log.stream().filter(decision -> decision.effective() && decision.kind() != DecisionKind.REVOKED
                && !revoked.contains(decision.id())).toList();
        var all = grouped(left);
        var carried = amendments.stream().filter(one -> adopted(one, all)).map(MotionAmendment::id).collect(Collectors.toSet());
        // what fell because another was carried stands again when that is taken back
        inForce = left.stream().filter(decision -> decision.kind() != DecisionKind.FALLEN || decision.ifCarried() == null
                || carried.contains(decision.ifCarried())).toList();
        byAmendment = grouped(inForce);
    }

    private static Map<UUID, List<Decision>> grouped(List<Decision> log) {
        return log.stream().collect(Collectors.groupingBy(Decision::amendment));
    }

    private static boolean adopted(MotionAmendment amendment, Map<UUID, List<Decision>> log) {
        var own = log.getOrDefault(amendment.id(), List.of());
        var parts = parts(amendment, own);
        return own.stream().anyMatch(decision -> decision.part() == null && decision.kind().adopts())
                || !parts.isEmpty() && parts.stream().allMatch(AmendmentPart::adopted);
    }

    /// Decisions in effect that were not taken back, in order.
    List<Decision> inForce() {
        return inForce;
    }

    List<Decision> of(UUID amendment) {
        return byAmendment.getOrDefault(amendment, List.of());
    }

    /// The changes that are decided one by one; none where it is decided as a whole.
    List<AmendmentPart> parts(MotionAmendment amendment) {
        return parts(amendment, of(amendment.id()));
    }

    private static List<AmendmentPart> parts(MotionAmendment amendment, List<Decision> own) {
        var hunks = amendment.content().hunks();
        return !amendment.content().divisible() || hunks.size() < 2
                ? List.of()
                : IntStream.rangeClosed(1, hunks.size())
                        .mapToObj(number -> new AmendmentPart(number, hunks.get(number - 1), ended(amendment, own, number)))
                        .toList();
    }

    /// What settled a part: what was decided later about all of it was about the parts still open. Decisions on a former wording
    /// counted its parts otherwise.
    private static @Nullable Decision ended(MotionAmendment amendment, List<Decision> own, int part) {
        return own.stream().filter(decision -> decision.kind().ends()
                && (decision.part() == null || decision.part() == part && decision.revision() == amendment.revision()))
                .findFirst().orElse(null);
    }

    /// The decision that settled all of it, or the last part of it.
    Optional<Decision> ended(MotionAmendment amendment) {
        var parts = parts(amendment);
        if (parts.isEmpty()) {
            return of(amendment.id()).stream().filter(decision -> decision.part() == null && decision.kind().ends())
                    .reduce((_, last) -> last);
        }
        return parts.stream().anyMatch(AmendmentPart::open)
                ? Optional.empty()
                : parts.stream().map(AmendmentPart::ended).filter(Objects::nonNull).map(Objects::requireNonNull)
                        .max(Comparator.comparing(decision -> Objects.requireNonNull(decision.place())));
    }

    /// Whether all of it became part of the text.
    boolean adopted(MotionAmendment amendment) {
        return adopted(amendment, byAmendment);
    }
}
