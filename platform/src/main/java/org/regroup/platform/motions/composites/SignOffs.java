package org.regroup.platform.motions.composites;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which movers have signed the latest version.
///
/// @param version the latest put before them; 0 where none was
public record SignOffs(int version, List<SignOff> all) {

    /// How the movers of one source stand.
    ///
    /// @param last what they last said; null where they have said nothing
    public record SignOff(CompositeSource source, State state, @Nullable CompositeAct last) {}

    /// What movers have said.
    public enum State {
        WAITING, SIGNED,
        /// Signed or objected to an earlier version: asked again.
        AGAIN, OBJECTED,
        /// Keep their motion out.
        SEPARATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SignOffs {
        all = List.copyOf(all);
    }

    static SignOffs of(List<CompositeSource> sources, List<CompositeAct> acts) {
        int version = acts.stream().filter(act -> act.of(CompositeAct.Kind.PUBLISHED)).mapToInt(CompositeAct::seq).max()
                .orElse(0);
        return new SignOffs(version, sources.stream().map(source -> {
            var last = acts.stream().filter(act -> source.motion().equals(act.motion()))
                    .filter(act -> act.of(CompositeAct.Kind.SIGNED) || act.of(CompositeAct.Kind.OBJECTED)
                            || act.of(CompositeAct.Kind.SEPARATE))
                    .reduce((_, later) -> later).orElse(null);
            return new SignOff(source, state(source, last, version), last);
        }).toList());
    }

    private static State state(CompositeSource source, @Nullable CompositeAct last, int version) {
        if (!source.part()) {
            return State.SEPARATE;
        }
        if (last == null) {
            return State.WAITING;
        }
        if (last.seq() < version) {
            return State.AGAIN;
        }
        return last.of(CompositeAct.Kind.SIGNED) ? State.SIGNED : State.OBJECTED;
    }

    public long missing() {
        return all.stream().filter(one -> one.state() != State.SIGNED && one.state() != State.SEPARATE).count();
    }

    /// Whether at least two motions are left and all their movers have signed the latest version.
    boolean complete() {
        return version > 0 && missing() == 0 && all.stream().filter(one -> one.state() == State.SIGNED).count() > 1;
    }
}
