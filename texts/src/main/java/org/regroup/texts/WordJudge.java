package org.regroup.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What has become of a change of words: looks its tokens up in the present weave.
record WordJudge(Weave.Base base, Weave now) {

    Verdict judge(int n, Hunk.Replace hunk) {
        var id = hunk.block();
        var then = base.cells(id);
        if (hunk.to() > then.size()
                || !Fingerprint.of(tokens(then.subList(hunk.from(), hunk.to()))).equals(hunk.replaced())) {
            throw new IllegalArgumentException("hunk " + n + " was written on other words of " + id);
        }
        if (!now.hasHad(id)) {
            return new Verdict.Moot(new Region(n, id, 0, 0, Region.Why.WAITS_FOR_PARENT, List.of()));
        }
        var place = now.standing(id);
        if (place == null) {
            var by = BlockJudge.takers(now, id);
            return hunk.deletes()
                    ? new Verdict.Satisfied(new Region(n, id, 0, 0, Region.Why.ALREADY_SO, by), _ -> {})
                    : new Verdict.Moot(new Region(n, id, 0, 0, Region.Why.BLOCK_OUT, by));
        }
        return hunk.inserts() ? insertion(n, hunk, then) : replacement(n, hunk, then.subList(hunk.from(), hunk.to()));
    }

    private Verdict insertion(int n, Hunk.Replace hunk, List<Cell> then) {
        var strand = now.strand(hunk.block());
        var left = hunk.from() > 0 ? then.get(hunk.from() - 1) : null;
        var right = hunk.from() < then.size() ? then.get(hunk.from()) : null;
        int before = strand.find(right);
        int behind = strand.find(left);
        if (before < 0 && behind < 0 && (left != null || right != null)) {
            return new Verdict.Moot(new Region(n, hunk.block(), 0, 0, Region.Why.WAITS_FOR_PARENT, List.of()));
        }
        int index = Gaps.between(strand, right, left, right == null);
        int gap = strand.gap(index);
        int start = left == null ? 0 : behind < 0 ? index : behind + 1;
        for (var cells : insertions(strand.cells().subList(start, index))) {
            if (cells.stream().map(Cell::token).toList().equals(hunk.put())) {
                int from = strand.gap(strand.find(cells.getFirst()));
                return new Verdict.Satisfied(
                        new Region(n, hunk.block(), from, from + standing(cells).size(), Region.Why.ALREADY_SO,
                                cells.getFirst().in()),
                        loom -> loom.credit(hunk.block(), cells));
            }
        }
        var around = around(strand.cells(), index, gone(hunk.block()));
        if (around != null) {
            var region = new Region(n, hunk.block(), gap, gap,
                    around.deletes() ? Region.Why.WORDS_OUT : Region.Why.WORDS_CHANGED, List.of(around.credit()));
            return around.deletes() ? new Verdict.Moot(region) : new Verdict.Clash(region);
        }
        return new Verdict.Stands(new Hunk.Replace(hunk.block(), gap, gap, hunk.replaced(), hunk.put()),
                loom -> loom.insert(hunk.block(), right, left, right == null, hunk.put()));
    }

    /// The first hunk adopted since that was to take out words on either side of a place; null where there is none. What it
    /// found out already counts too: its mover meant the whole passage.
    private static @Nullable Deed around(List<Cell> cells, int index, Set<Cell.Name> gone) {
        var left = new HashSet<Deed>();
        cells.subList(0, index).stream().filter(cell -> !gone.contains(cell.name())).forEach(cell -> meaning(cell, left::add));
        var both = new ArrayList<Deed>();
        cells.subList(index, cells.size()).forEach(cell -> meaning(cell, deed -> {
            if (left.contains(deed)) {
                both.add(deed);
            }
        }));
        return both.stream().min(Comparator.comparingInt(Deed::step)).orElse(null);
    }

    private static void meaning(Cell cell, Consumer<Deed> deeds) {
        if (cell.out() != null) {
            deeds.accept(cell.out());
            cell.also().forEach(deeds);
        }
    }

    /// What was out already in the version the amendment was written on.
    private Set<Cell.Name> gone(BlockId block) {
        var gone = new HashSet<Cell.Name>();
        for (var cell : base.weave().strand(block).cells()) {
            if (cell.born() <= base.step() && !cell.stoodAt(base.step())) {
                gone.add(cell.name());
            }
        }
        return gone;
    }

    /// The pure insertions among these tokens, also what has been taken out of them since.
    private static List<List<Cell>> insertions(List<Cell> cells) {
        var found = new ArrayList<List<Cell>>();
        var deeds = new LinkedHashSet<Deed>();
        cells.stream().map(Cell::by).filter(Objects::nonNull).filter(deed -> deed.taken() == 0).forEach(deeds::add);
        for (var deed : deeds) {
            var put = cells.stream().filter(cell -> cell.by() == deed).toList();
            if (put.size() == deed.put().size()) {
                found.add(put);
            }
        }
        return found;
    }

    private Verdict replacement(int n, Hunk.Replace hunk, List<Cell> own) {
        var strand = now.strand(hunk.block());
        var names = new HashSet<Cell.Name>();
        own.forEach(cell -> names.add(cell.name()));
        var mine = strand.cells().stream().filter(cell -> names.contains(cell.name())).toList();
        if (mine.size() < own.size()) {
            return new Verdict.Moot(new Region(n, hunk.block(), 0, 0, Region.Why.WAITS_FOR_PARENT, List.of()));
        }
        int first = strand.find(mine.getFirst());
        int last = strand.find(mine.getLast());
        var span = strand.cells().subList(first, last + 1);
        var foreign = span.stream().filter(cell -> cell.stands() && !names.contains(cell.name())).toList();
        var out = mine.stream().filter(cell -> !cell.stands()).toList();
        SequencedSet<Deed> deeds = new LinkedHashSet<>();
        out.forEach(cell -> deeds.add(Objects.requireNonNull(cell.out())));
        int from = strand.gap(first);
        int to = strand.gap(last + 1);
        if (out.isEmpty() && foreign.isEmpty()) {
            return stands(hunk, mine, from, List.of());
        }
        var twin = twin(hunk, mine, deeds, strand);
        if (twin != null) {
            return new Verdict.Satisfied(
                    new Region(n, hunk.block(), from, to + standing(twin).size(), Region.Why.ALREADY_SO, by(deeds, twin)),
                    loom -> loom.credit(hunk.block(), twin));
        }
        boolean onlyOut = foreign.isEmpty() && deeds.stream().allMatch(Deed::deletes);
        if (onlyOut && out.size() == mine.size()) {
            return hunk.deletes()
                    ? new Verdict.Satisfied(new Region(n, hunk.block(), from, from, Region.Why.ALREADY_SO, by(deeds, List.of())),
                            _ -> {})
                    : new Verdict.Moot(new Region(n, hunk.block(), from, from, Region.Why.WORDS_OUT, by(deeds, List.of())));
        }
        if (onlyOut && hunk.deletes() && within(names, deeds, strand)) {
            return stands(hunk, mine, from, List.of(new Region(n, hunk.block(), from, to, Region.Why.ALREADY_SO,
                    by(deeds, List.of()))));
        }
        return new Verdict.Clash(new Region(n, hunk.block(), from, to, Region.Why.WORDS_CHANGED, by(deeds, foreign)));
    }

    /// Whether hunks adopted since were to take out no more than these tokens, of what was there to be taken out.
    private boolean within(Set<Cell.Name> names, SequencedSet<Deed> deeds, Strand strand) {
        var gone = gone(strand.id());
        return strand.cells().stream().filter(cell -> !names.contains(cell.name()) && !gone.contains(cell.name()))
                .noneMatch(cell -> deeds.stream().anyMatch(cell::meant));
    }

    private static Verdict stands(Hunk.Replace hunk, List<Cell> mine, int from, List<Region> already) {
        var tokens = tokens(standing(mine));
        return new Verdict.Stands(
                new Hunk.Replace(hunk.block(), from, from + tokens.size(), Fingerprint.of(tokens), hunk.put()),
                loom -> loom.replace(hunk.block(), mine, hunk.put()), already);
    }

    private static List<Cell> standing(List<Cell> cells) {
        return cells.stream().filter(Cell::stands).toList();
    }

    /// The words of an adopted hunk that took out just these tokens and put in just those; null where there is none.
    private static @Nullable List<Cell> twin(Hunk.Replace hunk, List<Cell> mine, SequencedSet<Deed> deeds, Strand strand) {
        if (deeds.size() != 1 || mine.stream().anyMatch(Cell::stands)) {
            return null;
        }
        var deed = deeds.getFirst();
        return deed.taken() == mine.size() && deed.put().equals(hunk.put())
                ? strand.cells().stream().filter(cell -> cell.by() == deed).toList()
                : null;
    }

    private static List<Credit> by(SequencedSet<Deed> deeds, List<Cell> cells) {
        var credits = new LinkedHashSet<Credit>();
        deeds.forEach(deed -> credits.add(deed.credit()));
        cells.forEach(cell -> credits.addAll(cell.in()));
        return List.copyOf(credits);
    }

    private static List<Token> tokens(List<Cell> cells) {
        return cells.stream().map(Cell::token).toList();
    }
}
