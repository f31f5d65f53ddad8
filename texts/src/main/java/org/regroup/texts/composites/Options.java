package org.regroup.texts.composites;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Fingerprint;

/// What can be done about options: to propose them, to drop them, to appeal, to restore what was dropped just as it was.
public final class Options {

    private final Composite composite;
    private final Building building;

    Options(Composite composite) {
        this.composite = composite;
        this.building = composite.building();
    }

    /// Asks for a sentence to be put in.
    public Step propose(SentenceId id, Act act) {
        return composite.sentence(id)
                .map(sentence -> logged(composite.log().begin(LogEntry.Kind.PROPOSED, act, new Piece(List.of(new Run(
                        sentence.tokens(), new Origin.Cited(id.motion(), id.block(), id.from(), sentence.to())))), null, null)))
                .orElseGet(() -> Blocks.no(Step.Why.NO_SUCH_SENTENCE, id));
    }

    /// Puts in what was proposed.
    public Step take(int option, Place place, Act act) {
        return put(option, LogEntry.Kind.PUT_IN, place, act);
    }

    /// Does not take what was proposed. It can be appealed against like all that is dropped.
    public Step decline(int option, Act act) {
        return note(option, LogEntry.Kind.DROPPED, act);
    }

    public Step appeal(int option, Act act) {
        return note(option, LogEntry.Kind.APPEALED, act);
    }

    /// Rules that an appeal is right.
    public Step uphold(int option, Act act) {
        return note(option, LogEntry.Kind.UPHELD, act);
    }

    /// Rules that an option stays dropped.
    public Step reject(int option, Act act) {
        return note(option, LogEntry.Kind.REJECTED, act);
    }

    /// Puts an option back where it stood, every word with its source, spaces and marks included. Where that place reads
    /// otherwise now, somebody has to say where it goes.
    public Step restore(int option, Act act) {
        var no = refuses(option, LogEntry.Kind.RESTORED);
        if (no != null) {
            return no;
        }
        var dropped = dropped(option);
        var place = dropped.place();
        var blocks = new Blocks(composite.blocks());
        if (place == null || blocks.refuses(place) != null || !same(blocks, place, dropped.left())) {
            return Blocks.no(Step.Why.PLACE_CHANGED, option);
        }
        return building.taken(blocks.put(place, dropped.piece()), entered(option, LogEntry.Kind.RESTORED, act, place));
    }

    private static boolean same(Blocks blocks, Place place, @Nullable Fingerprint left) {
        return switch (place) {
            case Place.In(var block, int _) -> Fingerprint.of(blocks.piece(block).tokens()).equals(left);
            case Place.Own _ -> true;
        };
    }

    /// Puts an option back somewhere else.
    public Step restore(int option, Place place, Act act) {
        return put(option, LogEntry.Kind.RESTORED, place, act);
    }

    private Step put(int option, LogEntry.Kind kind, Place place, Act act) {
        var no = refuses(option, kind);
        if (no != null) {
            return no;
        }
        return switch (building.put(dropped(option).piece(), place, act)) {
            case Step.Taken taken -> new Step.Taken(logged(taken.composite(), entered(option, kind, act, place)), taken.losses());
            case Step.Refused refused -> refused;
        };
    }

    private Step note(int option, LogEntry.Kind kind, Act act) {
        var no = refuses(option, kind);
        return no != null ? no : logged(entered(option, kind, act, null));
    }

    private Step.@Nullable Refused refuses(int option, LogEntry.Kind kind) {
        if (composite.log().last(option).isEmpty()) {
            return Blocks.no(Step.Why.NO_SUCH_OPTION, option);
        }
        return composite.log().allows(option, kind) ? null : Blocks.no(Step.Why.OUT_OF_TURN, option);
    }

    /// The first word on an option: as it was dropped, or proposed.
    private LogEntry dropped(int option) {
        return composite.log().history(option).getFirst();
    }

    private OptionsLog entered(int option, LogEntry.Kind kind, Act act, @Nullable Place place) {
        return composite.log().with(new LogEntry(option, kind, act, dropped(option).piece(), place, null));
    }

    private Step logged(OptionsLog log) {
        return new Step.Taken(logged(composite, log), List.of());
    }

    private static Composite logged(Composite composite, OptionsLog log) {
        return new Composite(composite.source(), composite.language(), composite.motions(), composite.blocks(),
                composite.agreements(), log);
    }
}
