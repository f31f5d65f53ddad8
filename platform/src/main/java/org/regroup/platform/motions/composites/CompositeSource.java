package org.regroup.platform.motions.composites;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.composites.SourceMotion;

/// A motion that goes into a composite.
///
/// @param text       as its movers brought it
/// @param movers     those whose voices stand
/// @param separateAt when its mover took it out again; null while it is part
public record CompositeSource(MotionId motion, int number, String title, Text text, List<Speaking> movers,
        @Nullable Instant separateAt) {

    public CompositeSource {
        movers = List.copyOf(movers);
    }

    public boolean part() {
        return separateAt == null;
    }

    /// The organisation by whose colour its words are known; null where its mover belongs to none.
    public @Nullable OrganisationId organisation() {
        return movers.stream().map(Speaking::organisation).filter(Objects::nonNull).findFirst().orElse(null);
    }

    public String id() {
        return motion.toString();
    }

    /// As the library knows it.
    SourceMotion source() {
        var names = movers.stream().map(Speaking::organisation).filter(Objects::nonNull).map(String::valueOf).distinct().toList();
        return SourceMotion.of(new Source(Source.Kind.MOTION, id(), names), text);
    }

    CompositeSource with(List<MotionVoice> voices) {
        return new CompositeSource(motion, number, title, text, voices.stream()
                .filter(voice -> voice.motion().equals(motion) && voice.part() == MotionVoice.Part.MOVER && voice.stands())
                .map(MotionVoice::speaking).toList(), separateAt);
    }
}
