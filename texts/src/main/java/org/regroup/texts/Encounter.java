package org.regroup.texts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How two hunks on one version meet.
enum Encounter {
    /// Not at all.
    NONE,
    /// At a gap.
    TOUCH,
    /// They do the same.
    SAME,
    /// The first does what the second does, and more.
    WIDER,
    /// The second does what the first does, and more.
    NARROWER,
    /// They want different things of the same words or block.
    CLASH;

    Encounter mirrored() {
        return switch (this) {
            case WIDER -> NARROWER;
            case NARROWER -> WIDER;
            case NONE, TOUCH, SAME, CLASH -> this;
        };
    }

    static Encounter of(Hunk one, Hunk other) {
        return switch (one) {
            case Hunk.Replace words -> of(words, other);
            case Hunk.DeleteBlock gone -> of(gone, other);
            case Hunk.MoveBlock moved -> of(moved, other);
            case Hunk.Recast recast -> of(recast, other);
            case Hunk.InsertBlock put -> of(put, other);
        };
    }

    private static Encounter of(Hunk.Replace one, Hunk other) {
        return switch (other) {
            case Hunk.Replace words -> one.block().equals(words.block()) ? of(one, words) : NONE;
            case Hunk.DeleteBlock gone -> of(gone, (Hunk) one).mirrored();
            case Hunk.MoveBlock _,Hunk.Recast _,Hunk.InsertBlock _ -> NONE;
        };
    }

    static Encounter of(Hunk.Replace one, Hunk.Replace other) {
        if (one.to() < other.from() || other.to() < one.from()) {
            return NONE;
        }
        if (one.from() == other.from() && one.to() == other.to()) {
            return one.put().equals(other.put()) ? SAME : one.inserts() ? TOUCH : CLASH;
        }
        if (one.to() == other.from() || other.to() == one.from()) {
            return TOUCH;
        }
        if (one.deletes() && other.deletes()) {
            if (one.from() <= other.from() && other.to() <= one.to()) {
                return WIDER;
            }
            if (other.from() <= one.from() && one.to() <= other.to()) {
                return NARROWER;
            }
        }
        return CLASH;
    }

    private static Encounter of(Hunk.DeleteBlock one, Hunk other) {
        return switch (other) {
            case Hunk.Replace words -> !words.block().equals(one.block()) ? NONE : words.deletes() ? WIDER : CLASH;
            case Hunk.DeleteBlock gone -> gone.block().equals(one.block()) ? SAME : NONE;
            case Hunk.MoveBlock moved -> moved.block().equals(one.block()) ? CLASH : at(one.block(), moved.after());
            case Hunk.Recast recast -> recast.block().equals(one.block()) ? CLASH : NONE;
            case Hunk.InsertBlock put -> at(one.block(), put.after());
        };
    }

    private static Encounter of(Hunk.MoveBlock one, Hunk other) {
        return switch (other) {
            case Hunk.Replace _,Hunk.Recast _ -> NONE;
            case Hunk.DeleteBlock gone -> of(gone, (Hunk) one).mirrored();
            case Hunk.MoveBlock moved when moved.block().equals(one.block()) -> moved.equals(one) ? SAME : CLASH;
            case Hunk.MoveBlock moved -> one.block().equals(moved.after()) || moved.block().equals(one.after())
                    ? CLASH
                    : gap(one.after(), moved.after());
            case Hunk.InsertBlock put -> one.block().equals(put.after()) ? CLASH : gap(one.after(), put.after());
        };
    }

    private static Encounter of(Hunk.Recast one, Hunk other) {
        return switch (other) {
            case Hunk.Replace _,Hunk.MoveBlock _,Hunk.InsertBlock _ -> NONE;
            case Hunk.DeleteBlock gone -> of(gone, (Hunk) one).mirrored();
            case Hunk.Recast recast -> !recast.block().equals(one.block()) ? NONE : recast.equals(one) ? SAME : CLASH;
        };
    }

    private static Encounter of(Hunk.InsertBlock one, Hunk other) {
        return switch (other) {
            case Hunk.Replace _,Hunk.Recast _ -> NONE;
            case Hunk.DeleteBlock gone -> of(gone, (Hunk) one).mirrored();
            case Hunk.MoveBlock moved -> of(moved, (Hunk) one).mirrored();
            case Hunk.InsertBlock put -> gap(one.after(), put.after()) == NONE ? NONE : same(one, put) ? SAME : TOUCH;
        };
    }

    private static boolean same(Hunk.InsertBlock one, Hunk.InsertBlock other) {
        return one.block().form().equals(other.block().form()) && one.block().tokens().equals(other.block().tokens());
    }

    private static Encounter at(BlockId block, @Nullable BlockId after) {
        return block.equals(after) ? TOUCH : NONE;
    }

    private static Encounter gap(@Nullable BlockId one, @Nullable BlockId other) {
        return Objects.equals(one, other) ? TOUCH : NONE;
    }
}
