package org.regroup.platform.motions.composites;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.composites.Coverage;

/// Composites for which movers have nothing to quarrel about: all their sentences, signed by all.
@TestComponent
public class BulkComposites {

    private final Composites composites;
    private final Workshop workshop;

    BulkComposites(Composites composites, Workshop workshop) {
        this.composites = composites;
        this.workshop = workshop;
    }

    /// Who speaks for an organisation that moves motions.
    public record Speaks(PersonId person, OrganisationId organisation) {}

    /// @param first    proposes it
    /// @param second   confirms it
    /// @param separate whose movers keep it to themselves; null where all stay
    /// @return the motion that it became
    public MotionId stands(AllianceId alliance, String title, List<MotionId> sources, Speaks first, Speaks second,
            @Nullable MotionId separate) {
        var id = composites.open(first.person(), first.organisation(), alliance, title, new LinkedHashSet<>(sources)).required()
                .id();
        composites.confirm(second.person(), second.organisation(), id, false).required();
        var work = composites.work(id);
        var builder = builder(work);
        workshop.use(builder, id, work.row().revision(), Coverage.of(work.composite()).sentences().stream()
                .map(one -> one.sentence().id().toString()).collect(Collectors.toSet()), "").required();
        composites.publish(builder, id, "All of it").required();
        if (separate != null) {
            composites.say(mover(work, separate).person(), id, separate, 0, Composites.Word.SEPARATE, "It is another matter.")
                    .required();
        }
        var now = composites.work(id);
        now.parts().forEach(source -> composites.say(source.movers().getFirst().person(), id, source.motion(),
                now.signOffs().version(), Composites.Word.SIGN, "").required());
        return Objects.requireNonNull(composites.work(id).row().motion());
    }

    private static PersonId builder(Work work) {
        return work.parts().getFirst().movers().getFirst().person();
    }

    private static Speaking mover(Work work, MotionId motion) {
        return work.source(motion.value()).orElseThrow().movers().getFirst();
    }
}
