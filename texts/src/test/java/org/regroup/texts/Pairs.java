package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Pairs of amendments to one text whose relation is known because they were made to have it.
final class Pairs {

    /// What was made.
    enum Made {
        INDEPENDENT, TOUCHING, IDENTICAL, SUBSUMES, OVERLAPS
    }

    /// @param meetings where they meet, if they do; empty where whole blocks do
    record Pair(Text base, Amendment one, Amendment other, Made made, List<Meeting> meetings) {

        Pair turned() {
            return new Pair(base, other, one, made, meetings);
        }
    }

    /// Two hunks, and where they meet.
    private record Two(Hunk one, Hunk other, List<Meeting> meetings) {

        static Two of(Hunk one, Hunk other) {
            return new Two(one, other, List.of());
        }

        static Two at(Hunk.Replace one, Hunk.Replace other, int from, int to) {
            return new Two(one, other, List.of(new Meeting(one.block(), from, to)));
        }
    }

    private final RandomTexts texts;

    Pairs(RandomTexts texts) {
        this.texts = texts;
    }

    /// @param made what the two shall be to each other; for SUBSUMES the first is the wider
    Pair pair(Made made) {
        var base = texts.text(3 + texts.below(6));
        var block = texts.one(base.blocks());
        var two = switch (made) {
            case INDEPENDENT -> independent(base, block);
            case TOUCHING -> touching(base, block);
            case IDENTICAL -> identical(base);
            case SUBSUMES -> subsuming(block);
            case OVERLAPS -> overlapping(base, block);
        };
        return accompanied(base, block, two, made);
    }

    Pair any() {
        var made = Made.values();
        return pair(made[texts.below(made.length)]);
    }

    /// Often each of the two does something else as well, in blocks that nobody else touches. What is identical or narrower
    /// stays alone, lest it become something else.
    private Pair accompanied(Text base, Block taken, Two two, Made made) {
        var free = new ArrayList<>(base.blocks().stream().filter(block -> !block.equals(taken) && !named(two, block)).toList());
        var one = new ArrayList<Hunk>(List.of(two.one()));
        var other = new ArrayList<Hunk>(List.of(two.other()));
        boolean alone = made == Made.IDENTICAL || made == Made.SUBSUMES;
        if (!free.isEmpty() && made != Made.IDENTICAL && texts.random.nextBoolean()) {
            one.addAll(texts.inside(free.removeLast(), 1));
        }
        if (!free.isEmpty() && !alone && texts.random.nextBoolean()) {
            other.addAll(texts.inside(free.removeLast(), 1));
        }
        var pair = new Pair(base, texts.amendment(base, inOrder(base, one)), texts.amendment(base, inOrder(base, other)), made,
                two.meetings());
        return !alone && texts.random.nextBoolean() ? pair.turned() : pair;
    }

    private static boolean named(Two two, Block block) {
        return Stream.of(two.one(), two.other()).flatMap(hunk -> blocks(hunk).stream()).anyMatch(block.id()::equals);
    }

    /// The blocks of the text that a hunk names.
    static List<BlockId> blocks(Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace replace -> List.of(replace.block());
            case Hunk.InsertBlock insert -> Stream.ofNullable(insert.after()).toList();
            case Hunk.DeleteBlock delete -> List.of(delete.block());
            case Hunk.MoveBlock move -> Stream.concat(Stream.of(move.block()), Stream.ofNullable(move.after())).toList();
            case Hunk.Recast recast -> List.of(recast.block());
        };
    }

    private static List<Hunk> inOrder(Text base, List<Hunk> hunks) {
        var order = base.blocks().stream().map(Block::id).toList();
        return hunks.stream().sorted((a, b) -> Integer.compare(place(order, a), place(order, b))).toList();
    }

    private static int place(List<BlockId> order, Hunk hunk) {
        return blocks(hunk).stream().mapToInt(order::indexOf).findFirst().orElse(-1);
    }

    private Two independent(Text base, Block block) {
        int place = base.blocks().indexOf(block);
        var next = base.blocks().get((place + 1) % base.blocks().size());
        var third = base.blocks().get((place + 2) % base.blocks().size());
        var words = (Hunk.Replace) texts.inside(block, 1).getFirst();
        return switch (texts.below(12)) {
            case 0 -> Two.of(words, texts.inside(next, 1).getFirst());
            case 1 -> Two.of(words, Hunk.DeleteBlock.of(next));
            case 2 -> Two.of(words, new Hunk.InsertBlock(block.id(), texts.fresh()));
            case 3 -> Two.of(words, new Hunk.Recast(block.id(), block.form(), texts.otherForm(block.form())));
            case 4 -> Two.of(words, new Hunk.MoveBlock(block.id(), next.id()));
            case 5 -> Two.of(new Hunk.InsertBlock(block.id(), texts.fresh()), new Hunk.InsertBlock(next.id(), texts.fresh()));
            case 6 -> Two.of(new Hunk.MoveBlock(block.id(), next.id()), new Hunk.InsertBlock(third.id(), texts.fresh()));
            default -> apart(block);
        };
    }

    /// Two changes of one block with at least a token between them.
    private Two apart(Block block) {
        var gaps = texts.gaps(block, 4);
        int first = texts.below(3) == 0 ? gaps[0] : gaps[1];
        int last = texts.below(3) == 0 ? gaps[2] : gaps[3];
        return Two.of(texts.change(block, gaps[0], first), texts.change(block, gaps[2], last));
    }

    private Two touching(Text base, Block block) {
        var gaps = texts.gaps(block, 3);
        var third = base.blocks().get((base.blocks().indexOf(block) + 2) % base.blocks().size());
        return switch (texts.below(7)) {
            case 0 -> insertions(block, gaps[0]);
            case 1 -> Two.at(texts.change(block, gaps[0], gaps[1]), texts.change(block, gaps[1], gaps[2]), gaps[1], gaps[1]);
            case 2 -> Two.at(texts.replacement(block, gaps[0], gaps[0]), texts.change(block, gaps[0], gaps[1]), gaps[0], gaps[0]);
            case 3 -> Two.at(texts.replacement(block, gaps[1], gaps[1]), texts.change(block, gaps[0], gaps[1]), gaps[1], gaps[1]);
            case 4 -> newBlocks(block);
            case 5 -> Two.of(Hunk.DeleteBlock.of(block), new Hunk.InsertBlock(block.id(), texts.fresh()));
            default -> Two.of(new Hunk.InsertBlock(block.id(), texts.fresh()), new Hunk.MoveBlock(third.id(), block.id()));
        };
    }

    private Two newBlocks(Block behind) {
        var one = texts.fresh();
        var other = texts.fresh();
        while (other.tokens().equals(one.tokens())) {
            other = texts.fresh();
        }
        return Two.of(new Hunk.InsertBlock(behind.id(), one), new Hunk.InsertBlock(behind.id(), other));
    }

    private Two insertions(Block block, int gap) {
        var one = texts.replacement(block, gap, gap);
        var other = Hunk.Replace.of(block, gap, gap, texts.wordsOtherThan(one.put(), List.of()));
        return Two.at(one, other, gap, gap);
    }

    private Two identical(Text base) {
        var hunk = texts.hunks(base, 1).getFirst();
        return Two.of(hunk, hunk);
    }

    private Two subsuming(Block block) {
        var gaps = texts.gaps(block, 4);
        return switch (texts.below(4)) {
            case 0 -> Two.of(Hunk.DeleteBlock.of(block), RandomTexts.deletion(block, gaps[0], gaps[2]));
            case 1 -> Two.of(RandomTexts.deletion(block, gaps[0], gaps[3]), RandomTexts.deletion(block, gaps[0], gaps[1]));
            case 2 -> Two.of(RandomTexts.deletion(block, gaps[0], gaps[3]), RandomTexts.deletion(block, gaps[2], gaps[3]));
            default -> Two.of(RandomTexts.deletion(block, gaps[0], gaps[3]), RandomTexts.deletion(block, gaps[1], gaps[2]));
        };
    }

    private Two overlapping(Text base, Block block) {
        var g = texts.gaps(block, 4);
        var next = base.blocks().get((base.blocks().indexOf(block) + 1) % base.blocks().size());
        var words = texts.change(block, g[0], g[1]);
        return switch (texts.below(12)) {
            case 0 -> Two.of(Hunk.DeleteBlock.of(block), texts.replacement(block, g[0], g[1]));
            case 1 -> Two.of(Hunk.DeleteBlock.of(block), texts.replacement(block, g[2], g[2]));
            case 2 ->
                Two.of(Hunk.DeleteBlock.of(block), new Hunk.Recast(block.id(), block.form(), texts.otherForm(block.form())));
            case 3 -> Two.of(Hunk.DeleteBlock.of(block), new Hunk.MoveBlock(block.id(), next.id()));
            case 4 -> twoForms(block);
            case 5 ->
                new Two(new Hunk.MoveBlock(block.id(), next.id()), new Hunk.InsertBlock(block.id(), texts.fresh()), List.of());
            case 6 -> Two.at(words, Hunk.Replace.of(block, g[0], g[1], texts.wordsOtherThan(words.put(),
                    block.tokens().subList(g[0], g[1]))), g[0], g[1]);
            case 7, 8 -> Two.at(texts.change(block, g[0], g[2]), texts.change(block, g[1], g[3]), g[1], g[2]);
            case 9 -> Two.at(texts.replacement(block, g[0], g[3]), texts.change(block, g[1], g[2]), g[1], g[2]);
            default -> Two.at(texts.change(block, g[0], g[2]), texts.replacement(block, g[1], g[1]), g[1], g[1]);
        };
    }

    private Two twoForms(Block block) {
        var one = texts.otherForm(block.form());
        var other = one;
        while (other.equals(one)) {
            other = texts.otherForm(block.form());
        }
        return Two.of(new Hunk.Recast(block.id(), block.form(), one), new Hunk.Recast(block.id(), block.form(), other));
    }
}
