package org.regroup.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules once more, slowly: every token that ever stood in the text is an object of its own, in plain lists, and nothing
/// is ever removed from them. Written from the rules, not from the library, to be compared with it.
final class TokenByToken {

    /// What becomes of one hunk.
    enum Fate {
        STANDS, STANDS_IN_PART, SATISFIED, MOOT, CONFLICTED
    }

    /// A token, or a block, with its identity.
    static final class Piece {
        final Token token;
        final int born;
        final List<Credit> in = new ArrayList<>();
        @Nullable
        Deed out;

        Piece(Token token, Credit credit, int born) {
            this.token = token;
            this.born = born;
            in.add(credit);
        }

        boolean stands() {
            return out == null;
        }

        boolean stoodAt(int step) {
            return born <= step && (out == null || out.step() > step);
        }
    }

    /// A block with all tokens it ever had.
    static final class Slot {
        final BlockId id;
        Form form;
        final List<Piece> pieces = new ArrayList<>();
        final List<Piece> first = new ArrayList<>();
        @Nullable
        Deed out;
        final List<Deed> moves = new ArrayList<>();
        final List<Deed> recasts = new ArrayList<>();
        int born;

        Slot(BlockId id, Form form, int born) {
            this.id = id;
            this.form = form;
            this.born = born;
        }

        boolean stands() {
            return out == null;
        }

        List<Piece> standing() {
            return pieces.stream().filter(Piece::stands).toList();
        }
    }

    /// An adopted hunk and what it did.
    ///
    /// @param step  number of the version it led to
    /// @param wide  all it meant to take out, also what had gone before
    /// @param right the piece its words were put before, if it only put words in
    record Deed(int step, Hunk hunk, Credit credit, List<Piece> out, List<Piece> wide, List<Piece> put, @Nullable Piece right) {

        boolean inserts(List<Token> words) {
            return hunk instanceof Hunk.Replace replace && replace.inserts() && replace.put().equals(words);
        }

        boolean puts(List<Token> words) {
            return hunk instanceof Hunk.Replace replace && replace.put().equals(words);
        }

        boolean onlyDeletes() {
            return hunk instanceof Hunk.DeleteBlock || hunk instanceof Hunk.Replace replace && replace.deletes();
        }
    }

    /// What stood in a version, by identity.
    private record Then(int step, Map<BlockId, List<Piece>> pieces, Map<BlockId, Form> forms) {

        List<Piece> of(BlockId block) {
            return Optional.ofNullable(pieces.get(block)).orElseThrow();
        }
    }

    private final Text base;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<Fingerprint, Then> versions = new LinkedHashMap<>();
    private int step;

    TokenByToken(Text base, Credit motion) {
        this.base = base;
        for (var block : base.blocks()) {
            slots.add(slot(block, motion));
        }
        remember();
    }

    private Slot slot(Block block, Credit credit) {
        var slot = new Slot(block.id(), block.form(), step);
        block.tokens().forEach(token -> slot.first.add(new Piece(token, credit, step)));
        slot.pieces.addAll(slot.first);
        return slot;
    }

    private void remember() {
        var pieces = new LinkedHashMap<BlockId, List<Piece>>();
        var forms = new LinkedHashMap<BlockId, Form>();
        for (var slot : slots) {
            if (slot.stands()) {
                forms.put(slot.id, slot.form);
                pieces.put(slot.id, slot.standing());
            }
        }
        versions.put(text().version(), new Then(step, pieces, forms));
    }

    Text text() {
        return new Text(base.language(), slots.stream().filter(Slot::stands)
                .map(slot -> new Block(slot.id, slot.form, slot.standing().stream().map(piece -> piece.token).toList()))
                .toList());
    }

    /// All blocks that ever were, in their present order.
    List<Slot> slots() {
        return slots;
    }

    private Slot slot(BlockId id) {
        return slots.stream().filter(slot -> slot.id.equals(id)).findFirst().orElseThrow();
    }

    private Then then(Amendment amendment) {
        return Optional.ofNullable(versions.get(amendment.base())).orElseThrow();
    }

    /// What becomes of an amendment as a whole: it conflicts where a hunk conflicts, or where some of it is moot and the rest
    /// would stand, for then its mover must say.
    Fate fate(Amendment amendment) {
        var fates = amendment.hunks().stream().map(hunk -> fate(then(amendment), hunk)).toList();
        if (fates.contains(Fate.CONFLICTED)) {
            return Fate.CONFLICTED;
        }
        boolean some = fates.contains(Fate.STANDS) || fates.contains(Fate.STANDS_IN_PART);
        if (fates.contains(Fate.MOOT)) {
            return some ? Fate.CONFLICTED : Fate.MOOT;
        }
        boolean part = fates.contains(Fate.STANDS_IN_PART) || fates.contains(Fate.SATISFIED);
        return some ? part ? Fate.STANDS_IN_PART : Fate.STANDS : Fate.SATISFIED;
    }

    private List<Deed> since(Then then) {
        return deeds.stream().filter(deed -> deed.step() > then.step()).toList();
    }

    private Fate fate(Then then, Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace replace when replace.inserts() -> ofInsertion(then, replace);
            case Hunk.Replace replace -> ofReplacement(then, replace);
            case Hunk.InsertBlock insert -> ofNewBlock(then, insert);
            case Hunk.DeleteBlock delete -> ofBlockDeletion(then, delete);
            case Hunk.MoveBlock move -> ofMove(then, move);
            case Hunk.Recast recast -> ofRecast(then, recast);
        };
    }

    private Fate ofInsertion(Then then, Hunk.Replace hunk) {
        if (!slot(hunk.block()).stands()) {
            return Fate.MOOT;
        }
        var right = right(then, hunk);
        var since = since(then).stream()
                .filter(deed -> deed.hunk() instanceof Hunk.Replace other && other.block().equals(hunk.block())).toList();
        if (since.stream().anyMatch(deed -> deed.inserts(hunk.put()) && deed.right() == right)) {
            return Fate.SATISFIED;
        }
        for (var deed : since) {
            if (strictlyWithin(slot(hunk.block()), right, there(then, deed.wide()))) {
                return deed.onlyDeletes() ? Fate.MOOT : Fate.CONFLICTED;
            }
        }
        return Fate.STANDS;
    }

    private static boolean strictlyWithin(Slot slot, @Nullable Piece right, List<Piece> wide) {
        int place = right == null ? slot.pieces.size() : slot.pieces.indexOf(right);
        return wide.stream().anyMatch(piece -> slot.pieces.indexOf(piece) < place)
                && wide.stream().anyMatch(piece -> slot.pieces.indexOf(piece) >= place);
    }

    private Fate ofReplacement(Then then, Hunk.Replace hunk) {
        var slot = slot(hunk.block());
        if (!slot.stands()) {
            return hunk.deletes() ? Fate.SATISFIED : Fate.MOOT;
        }
        var target = target(then, hunk);
        var met = since(then).stream().filter(deed -> deed.hunk() instanceof Hunk.Replace other
                && other.block().equals(hunk.block()) && deed.wide().stream().anyMatch(target::contains)).toList();
        if (met.stream().anyMatch(deed -> deed.wide().equals(target) && deed.puts(hunk.put()))) {
            return Fate.SATISFIED;
        }
        boolean foreign = foreignWithin(slot, target);
        if (met.isEmpty()) {
            return foreign ? Fate.CONFLICTED : Fate.STANDS;
        }
        if (foreign || !met.stream().allMatch(Deed::onlyDeletes)) {
            return Fate.CONFLICTED;
        }
        if (target.stream().noneMatch(Piece::stands)) {
            return hunk.deletes() ? Fate.SATISFIED : Fate.MOOT;
        }
        return hunk.deletes() && met.stream().allMatch(deed -> target.containsAll(there(then, deed.wide())))
                ? Fate.STANDS_IN_PART
                : Fate.CONFLICTED;
    }

    /// Without what had been out before.
    private static List<Piece> there(Then then, List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.stoodAt(then.step()) || piece.born > then.step()).toList();
    }

    private static boolean foreignWithin(Slot slot, List<Piece> target) {
        return slot.pieces.subList(slot.pieces.indexOf(target.getFirst()), slot.pieces.indexOf(target.getLast())).stream()
                .anyMatch(piece -> piece.stands() && !target.contains(piece));
    }

    private Fate ofNewBlock(Then then, Hunk.InsertBlock hunk) {
        if (since(then).stream().anyMatch(deed -> deed.hunk() instanceof Hunk.InsertBlock other && other.equals(hunk))) {
            return Fate.SATISFIED;
        }
        return hunk.after() != null && moved(then, hunk.after()) ? Fate.CONFLICTED : Fate.STANDS;
    }

    private boolean moved(Then then, BlockId block) {
        return slot(block).moves.stream().anyMatch(deed -> deed.step() > then.step());
    }

    private Fate ofBlockDeletion(Then then, Hunk.DeleteBlock hunk) {
        var slot = slot(hunk.block());
        if (!slot.stands()) {
            return Fate.SATISFIED;
        }
        if (moved(then, hunk.block()) || !slot.form.equals(then.forms().get(hunk.block()))) {
            return Fate.CONFLICTED;
        }
        return then.of(hunk.block()).containsAll(slot.standing()) ? Fate.STANDS : Fate.CONFLICTED;
    }

    private Fate ofMove(Then then, Hunk.MoveBlock hunk) {
        var slot = slot(hunk.block());
        if (!slot.stands()) {
            return Fate.MOOT;
        }
        var moves = slot.moves.stream().filter(deed -> deed.step() > then.step()).toList();
        if (!moves.isEmpty()) {
            return moves.stream().anyMatch(deed -> deed.hunk().equals(hunk)) ? Fate.SATISFIED : Fate.CONFLICTED;
        }
        return stoodBehind(then, hunk.block()) || hunk.after() != null && moved(then, hunk.after())
                ? Fate.CONFLICTED
                : Fate.STANDS;
    }

    /// Whether something has been put behind a block since and is still there.
    private boolean stoodBehind(Then then, BlockId block) {
        return since(then).stream().anyMatch(deed -> switch (deed.hunk()) {
            case Hunk.InsertBlock insert -> block.equals(insert.after()) && slot(insert.block().id()).stands()
                    && slot(insert.block().id()).moves.isEmpty();
            case Hunk.MoveBlock move -> block.equals(move.after()) && slot(move.block()).stands()
                    && slot(move.block()).moves.getLast() == deed;
            case Hunk.Replace _,Hunk.DeleteBlock _,Hunk.Recast _ -> false;
        });
    }

    private Fate ofRecast(Then then, Hunk.Recast hunk) {
        var slot = slot(hunk.block());
        if (!slot.stands()) {
            return Fate.MOOT;
        }
        if (slot.recasts.stream().anyMatch(deed -> deed.step() > then.step() && becomes(deed.hunk()).equals(hunk.becomes()))) {
            return Fate.SATISFIED;
        }
        return slot.form.equals(hunk.was()) ? Fate.STANDS : Fate.CONFLICTED;
    }

    private static Form becomes(Hunk recast) {
        return ((Hunk.Recast) recast).becomes();
    }

    private List<Piece> target(Then then, Hunk.Replace hunk) {
        return then.of(hunk.block()).subList(hunk.from(), hunk.to());
    }

    private @Nullable Piece right(Then then, Hunk.Replace hunk) {
        var pieces = then.of(hunk.block());
        return hunk.from() == pieces.size() ? null : pieces.get(hunk.from());
    }

    /// Adopts what stands, credits what is so already; leaves everything as it was where it is moot or in conflict.
    Fate adopt(Amendment amendment, Credit credit) {
        var fate = fate(amendment);
        if (fate == Fate.MOOT || fate == Fate.CONFLICTED) {
            return fate;
        }
        var then = then(amendment);
        var fates = amendment.hunks().stream().map(hunk -> fate(then, hunk)).toList();
        step++;
        for (int n = 0; n < fates.size(); n++) {
            var hunk = amendment.hunks().get(n);
            if (fates.get(n) == Fate.SATISFIED) {
                thank(then, hunk, credit);
            } else {
                deeds.add(done(then, hunk, credit));
            }
        }
        remember();
        return fate;
    }

    /// Whoever moved the same is credited with the words too.
    private void thank(Then then, Hunk hunk, Credit credit) {
        switch (hunk) {
            case Hunk.Replace replace when replace.deletes() -> {
            }
            case Hunk.Replace replace -> same(then, replace).put().forEach(piece -> piece.in.add(credit));
            case Hunk.InsertBlock insert -> {
                var slot = slot(insert.block().id());
                slot.first.forEach(piece -> piece.in.add(credit));
            }
            case Hunk.DeleteBlock _,Hunk.MoveBlock _,Hunk.Recast _ -> {
            }
        }
    }

    private Deed same(Then then, Hunk.Replace hunk) {
        return since(then).stream().filter(deed -> deed.hunk() instanceof Hunk.Replace other && other.block().equals(hunk.block())
                && other.put().equals(hunk.put()) && (hunk.inserts()
                        ? other.inserts() && deed.right() == right(then, hunk)
                        : deed.wide().equals(target(then, hunk))))
                .findFirst().orElseThrow();
    }

    private Deed done(Then then, Hunk hunk, Credit credit) {
        return switch (hunk) {
            case Hunk.Replace replace when replace.inserts() -> {
                var right = right(then, replace);
                var slot = slot(replace.block());
                int place = right == null ? slot.pieces.size() : slot.pieces.indexOf(right);
                var put = replace.put().stream().map(token -> new Piece(token, credit, step)).toList();
                slot.pieces.addAll(place, put);
                yield new Deed(step, hunk, credit, List.of(), List.of(), put, right);
            }
            case Hunk.Replace replace -> {
                var wide = target(then, replace);
                var out = wide.stream().filter(Piece::stands).toList();
                var put = replace.put().stream().map(token -> new Piece(token, credit, step)).toList();
                var slot = slot(replace.block());
                slot.pieces.addAll(slot.pieces.indexOf(wide.getLast()) + 1, put);
                var deed = new Deed(step, hunk, credit, out, wide, put, null);
                out.forEach(piece -> piece.out = deed);
                yield deed;
            }
            case Hunk.InsertBlock insert -> {
                slots.add(placeAfter(then, insert.after()), slot(insert.block(), credit));
                yield deed(hunk, credit);
            }
            case Hunk.DeleteBlock delete -> {
                var slot = slot(delete.block());
                var out = slot.standing();
                var deed = new Deed(step, hunk, credit, out, out, List.of(), null);
                slot.out = deed;
                out.forEach(piece -> piece.out = deed);
                yield deed;
            }
            case Hunk.MoveBlock move -> {
                var deed = deed(hunk, credit);
                var slot = slot(move.block());
                slots.remove(slot);
                slots.add(placeAfter(then, move.after()), slot);
                slot.moves.add(deed);
                yield deed;
            }
            case Hunk.Recast recast -> {
                var deed = deed(hunk, credit);
                slot(recast.block()).form = recast.becomes();
                slot(recast.block()).recasts.add(deed);
                yield deed;
            }
        };
    }

    private Deed deed(Hunk hunk, Credit credit) {
        return new Deed(step, hunk, credit, List.of(), List.of(), List.of(), null);
    }

    /// Behind a block, and behind what has been put or moved behind it since: the one adopted first stands first.
    private int placeAfter(Then then, @Nullable BlockId after) {
        int place = after == null ? 0 : slots.indexOf(slot(after)) + 1;
        while (place < slots.size() && !(then.pieces().containsKey(slots.get(place).id) && !moved(then, slots.get(place).id))) {
            place++;
        }
        return place;
    }
}
