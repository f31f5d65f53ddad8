package org.regroup.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
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
        if (before >= 0 && behind >= 0) {
            var one = strand.cells().get(behind).out();
            if (one != null && one == strand.cells().get(before).out()) {
                var region = new Region(n, hunk.block(), gap, gap,
                        one.deletes() ? Region.Why.WORDS_OUT : Region.Why.WORDS_CHANGED, List.of(one.credit()));
                return one.deletes() ? new Verdict.Moot(region) : new Verdict.Clash(region);
            }
        }
        int start = left == null ? 0 : behind < 0 ? index : behind + 1;
        for (var cells : insertions(strand.cells().subList(start, index))) {
            if (cells.stream().map(Cell::token).toList().equals(hunk.put())) {
                int from = strand.gap(strand.find(cells.getFirst()));
                return new Verdict.Satisfied(
                        new Region(n, hunk.block(), from, from + cells.size(), Region.Why.ALREADY_SO, cells.getFirst().in()),
                        loom -> loom.credit(hunk.block(), cells));
            }
        }
        return new Verdict.Stands(new Hunk.Replace(hunk.block(), gap, gap, hunk.replaced(), hunk.put()),
                loom -> loom.insert(hunk.block(), right, left, right == null, hunk.put()));
    }

    /// The pure insertions that stand whole among these tokens.
    private static List<List<Cell>> insertions(List<Cell> cells) {
        var found = new ArrayList<List<Cell>>();
        var deeds = new LinkedHashSet<Deed>();
        cells.stream().map(Cell::by).filter(Objects::nonNull).filter(deed -> deed.taken() == 0).forEach(deeds::add);
        for (var deed : deeds) {
            var put = cells.stream().filter(cell -> cell.by() == deed && cell.stands()).toList();
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
            return stands(hunk, mine, from);
        }
        var twin = twin(hunk, mine, deeds, strand);
        if (twin != null) {
            return new Verdict.Satisfied(
                    new Region(n, hunk.block(), from, to + twin.size(), Region.Why.ALREADY_SO, by(deeds, twin)),
                    loom -> loom.credit(hunk.block(), twin));
        }
        boolean onlyOut = foreign.isEmpty() && deeds.stream().allMatch(Deed::deletes);
        if (onlyOut && out.size() == mine.size()) {
            return hunk.deletes()
                    ? new Verdict.Satisfied(new Region(n, hunk.block(), from, from, Region.Why.ALREADY_SO, by(deeds, List.of())),
                            _ -> {})
                    : new Verdict.Moot(new Region(n, hunk.block(), from, from, Region.Why.WORDS_OUT, by(deeds, List.of())));
        }
        boolean within = deeds.stream()
                .allMatch(deed -> mine.stream().filter(cell -> cell.out() == deed).count() == deed.taken());
        if (onlyOut && hunk.deletes() && within) {
            return stands(hunk, mine.stream().filter(Cell::stands).toList(), from);
        }
        return new Verdict.Clash(new Region(n, hunk.block(), from, to, Region.Why.WORDS_CHANGED, by(deeds, foreign)));
    }

    private static Verdict stands(Hunk.Replace hunk, List<Cell> standing, int from) {
        var tokens = tokens(standing);
        return new Verdict.Stands(
                new Hunk.Replace(hunk.block(), from, from + tokens.size(), Fingerprint.of(tokens), hunk.put()),
                loom -> loom.replace(hunk.block(), standing, hunk.put()));
    }

    /// The words of an adopted hunk that took out just these tokens and put in just those; null where there is none.
    private static @Nullable List<Cell> twin(Hunk.Replace hunk, List<Cell> mine, SequencedSet<Deed> deeds, Strand strand) {
        if (deeds.size() != 1 || mine.stream().anyMatch(Cell::stands)) {
            return null;
        }
        var deed = deeds.getFirst();
        var put = strand.cells().stream().filter(cell -> cell.by() == deed && cell.stands()).toList();
        return deed.taken() == mine.size() && deed.put().equals(hunk.put()) && put.size() == hunk.put().size() ? put : null;
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
