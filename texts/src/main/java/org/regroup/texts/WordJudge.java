package org.regroup.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What has become of a change of words: looks its tokens up in the present weave.
record WordJudge(Base base, Weave now) {

    Verdict judge(int n, Hunk.Replace hunk) {
        var id = hunk.block();
        base.require(id);
        var then = base.passage(id, hunk.from(), hunk.to());
        var own = then == null ? List.<Cell>of() : cells(base.weave().strand(id), then.places());
        if (then == null || !Fingerprint.of(tokens(own)).equals(hunk.replaced())) {
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
        var strand = now.strand(id);
        if (hunk.inserts()) {
            return insertion(n, hunk, strand, then);
        }
        return replacement(n, hunk, strand, own, base.weave() == now ? then.places() : strand.find(own));
    }

    private static List<Cell> cells(Strand strand, int[] places) {
        var cells = new ArrayList<Cell>(places.length);
        for (int place : places) {
            cells.add(strand.cells().get(place));
        }
        return cells;
    }

    private Verdict insertion(int n, Hunk.Replace hunk, Strand strand, Strand.Passage then) {
        var cells = base.weave().strand(hunk.block()).cells();
        var left = then.left() < 0 ? null : cells.get(then.left());
        var right = then.right() < 0 ? null : cells.get(then.right());
        int behind = base.weave() == now ? then.left() : strand.find(left);
        int before = base.weave() == now ? then.right() : right == null ? -1 : strand.find(right, Math.max(0, behind));
        if (before < 0 && behind < 0 && (left != null || right != null)) {
            return new Verdict.Moot(new Region(n, hunk.block(), 0, 0, Region.Why.WAITS_FOR_PARENT, List.of()));
        }
        int index = before >= 0 ? before : Gaps.between(strand, null, left, right == null);
        int gap = strand.gap(index);
        int start = left == null ? 0 : behind < 0 ? index : behind + 1;
        for (var same : insertions(strand.cells().subList(start, index))) {
            if (same.stream().map(Cell::token).toList().equals(hunk.put())) {
                int from = strand.gap(strand.find(same.getFirst()));
                return new Verdict.Satisfied(
                        new Region(n, hunk.block(), from, from + standing(same).size(), Region.Why.ALREADY_SO,
                                same.getFirst().in()),
                        loom -> loom.credit(hunk.block(), same));
            }
        }
        var around = around(strand, index, gone(hunk.block()));
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
    private static @Nullable Deed around(Strand strand, int index, Predicate<Cell> gone) {
        var out = strand.out();
        int first = Arrays.binarySearch(out, index);
        first = first < 0 ? -1 - first : first;
        if (first == 0 || first == out.length) {
            return null;
        }
        var cells = cells(strand, out);
        var left = new HashSet<Deed>();
        deeds(cells.subList(0, first), cell -> !gone.test(cell), left::add);
        var both = new ArrayList<Deed>();
        deeds(cells.subList(first, cells.size()), _ -> true, deed -> {
            if (left.contains(deed)) {
                both.add(deed);
            }
        });
        return both.stream().min(Comparator.comparingInt(Deed::step)).orElse(null);
    }

    /// What took these tokens out or was to; the same again and again is told once.
    private static void deeds(List<Cell> cells, Predicate<Cell> counting, Consumer<Deed> consumer) {
        @Nullable
        Deed latest = null;
        for (var cell : cells) {
            var out = cell.out();
            if (out != null && (out != latest || !cell.also().isEmpty()) && counting.test(cell)) {
                consumer.accept(out);
                cell.also().forEach(consumer);
                latest = out;
            }
        }
    }

    /// Whether a token was out already in the version the amendment was written on.
    private Predicate<Cell> gone(BlockId block) {
        int step = base.step();
        if (base.weave() == now) {
            return cell -> cell.out() != null && cell.out().step() <= step;
        }
        var gone = new HashSet<Cell.Name>();
        for (var cell : base.weave().strand(block).cells()) {
            if (cell.born() <= step && !cell.stoodAt(step)) {
                gone.add(cell.name());
            }
        }
        return cell -> gone.contains(cell.name());
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

    private Verdict replacement(int n, Hunk.Replace hunk, Strand strand, List<Cell> own, int[] places) {
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            return new Verdict.Moot(new Region(n, hunk.block(), 0, 0, Region.Why.WAITS_FOR_PARENT, List.of()));
        }
        Arrays.sort(places);
        int first = places[0];
        int last = places[places.length - 1];
        var mine = cells(strand, places);
        var foreign = new ArrayList<Cell>();
        for (int at = first, k = 0; at <= last; at++) {
            if (places[k] == at) {
                k++;
            } else if (strand.cells().get(at).stands()) {
                foreign.add(strand.cells().get(at));
            }
        }
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
        if (onlyOut && hunk.deletes() && within(places, deeds, strand)) {
            return stands(hunk, mine, from, List.of(new Region(n, hunk.block(), from, to, Region.Why.ALREADY_SO,
                    by(deeds, List.of()))));
        }
        return new Verdict.Clash(new Region(n, hunk.block(), from, to, Region.Why.WORDS_CHANGED, by(deeds, foreign)));
    }

    /// Whether hunks adopted since were to take out no more than these tokens, of what was there to be taken out.
    private boolean within(int[] own, SequencedSet<Deed> deeds, Strand strand) {
        var gone = gone(strand.id());
        return Arrays.stream(strand.out()).filter(place -> Arrays.binarySearch(own, place) < 0)
                .mapToObj(strand.cells()::get).filter(cell -> !gone.test(cell))
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
        var tokens = new ArrayList<Token>(cells.size());
        cells.forEach(cell -> tokens.add(cell.token()));
        return tokens;
    }
}
