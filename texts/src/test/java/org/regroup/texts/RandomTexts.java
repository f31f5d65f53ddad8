package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Made-up texts and changes of them, the same for the same seed. Every place is drawn first and the hunk made from it, so
/// that what a hunk touches is known and never found by looking at words.
final class RandomTexts {

    private static final List<Form> FORMS = List.of(Form.PARAGRAPH, Form.PARAGRAPH, Form.clause(""), Form.clause("15b"),
            Form.item(1), Form.item(2), Form.heading(1), Form.heading(2), new Form(Form.Kind.QUOTATION, 0, ""));

    final Random random;
    private final Prose prose;
    private int named;

    private RandomTexts(Random random, Prose prose) {
        this.random = random;
        this.prose = prose;
    }

    static RandomTexts generated(long seed) {
        var random = new Random(seed);
        return new RandomTexts(random, Prose.generated(random));
    }

    static RandomTexts real(long seed) {
        var random = new Random(seed);
        return new RandomTexts(random, Prose.real(random));
    }

    /// A title and some blocks, each of at least six tokens.
    Text text(int blocks) {
        var all = new ArrayList<Block>();
        all.add(block("title", Form.TITLE, 1));
        for (int n = 1; n < blocks; n++) {
            all.add(block("b" + n, FORMS.get(random.nextInt(FORMS.size())), 1 + random.nextInt(3)));
        }
        return new Text(Locale.ENGLISH, all);
    }

    private Block block(String name, Form form, int sentences) {
        var tokens = new ArrayList<Token>();
        for (int n = 0; n < sentences || tokens.size() < 6; n++) {
            if (!tokens.isEmpty()) {
                tokens.add(Token.of(" "));
            }
            tokens.addAll(Prose.tokens(prose.sentence()));
        }
        return new Block(new BlockId(name), form, tokens);
    }

    /// A block no text has yet.
    Block fresh() {
        return block("new" + ++named, FORMS.get(random.nextInt(FORMS.size())), 1);
    }

    AmendmentId name() {
        return new AmendmentId("A" + ++named);
    }

    Amendment amendment(Text base, List<Hunk> hunks) {
        return new Amendment(name(), base.version(), hunks);
    }

    Credit credit() {
        int number = ++named;
        return new Credit(new Source(Source.Kind.AMENDMENT, "A" + number, List.of("union " + number % 7)), "vote " + number);
    }

    static Credit motion() {
        return Credit.of(new Source(Source.Kind.MOTION, "motion 1", List.of("the mover")));
    }

    /// From 0 up to, and without, so many.
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    List<Token> words() {
        return prose.some(1 + random.nextInt(7));
    }

    /// Words other than those given, so that a change changes something and two changes differ.
    List<Token> wordsOtherThan(List<Token> one, List<Token> other) {
        while (true) {
            var words = words();
            if (!words.equals(one) && !words.equals(other)) {
                return words;
            }
        }
    }

    /// Puts words in the place of those between the gaps, or takes them out.
    Hunk.Replace change(Block block, int from, int to) {
        return from < to && random.nextInt(3) == 0 ? deletion(block, from, to) : replacement(block, from, to);
    }

    Hunk.Replace replacement(Block block, int from, int to) {
        return Hunk.Replace.of(block, from, to, wordsOtherThan(block.tokens().subList(from, to), List.of()));
    }

    static Hunk.Replace deletion(Block block, int from, int to) {
        return Hunk.Replace.of(block, from, to, List.of());
    }

    /// So many different gaps of a block, rising.
    int[] gaps(Block block, int number) {
        return random.ints(0, block.tokens().size() + 1).distinct().limit(number).sorted().toArray();
    }

    /// Some blocks of a text, no two the same, in the order of the text.
    List<Block> some(Text text, int number) {
        return random.ints(0, text.blocks().size()).distinct().limit(number).sorted().mapToObj(text.blocks()::get).toList();
    }

    static @Nullable BlockId before(Text text, Block block) {
        int place = text.blocks().indexOf(block);
        return place == 0 ? null : text.blocks().get(place - 1).id();
    }

    Form otherForm(Form than) {
        while (true) {
            var form = one(FORMS);
            if (!form.equals(than)) {
                return form;
            }
        }
    }

    /// Changes of a text, in reading order, with at least one token between any two of one block, and no block both changed in
    /// its words and taken out.
    ///
    /// @param most how many at most
    List<Hunk> hunks(Text text, int most) {
        var all = new ArrayList<Hunk>();
        int number = 1 + random.nextInt(most);
        var touched = some(text, Math.min(text.blocks().size(), 1 + random.nextInt(number)));
        for (var block : touched) {
            if (random.nextInt(6) == 0) {
                all.add(wholeBlock(text, block, touched));
            } else {
                all.addAll(inside(block, 1 + random.nextInt(2)));
            }
        }
        return all;
    }

    private Hunk wholeBlock(Text text, Block block, List<Block> touched) {
        return switch (random.nextInt(4)) {
            case 0 -> Hunk.DeleteBlock.of(block);
            case 1 -> new Hunk.Recast(block.id(), block.form(), otherForm(block.form()));
            case 2 -> move(text, block, touched);
            default -> new Hunk.InsertBlock(block.id(), fresh());
        };
    }

    /// Behind a block that the same amendment leaves alone.
    private Hunk move(Text text, Block block, List<Block> touched) {
        var others = text.blocks().stream()
                .filter(other -> !touched.contains(other) && !other.id().equals(before(text, block))).toList();
        return others.isEmpty() ? Hunk.DeleteBlock.of(block) : new Hunk.MoveBlock(block.id(), one(others).id());
    }

    /// Changes within one block, at least a token apart; fewer than asked for where there is no room.
    List<Hunk> inside(Block block, int number) {
        if (block.tokens().size() < 4 * number) {
            return List.of(new Hunk.Recast(block.id(), block.form(), otherForm(block.form())));
        }
        var gaps = gaps(block, 2 * number);
        var all = new ArrayList<Hunk>();
        for (int n = 0; n < number; n++) {
            int from = gaps[2 * n];
            all.add(change(block, from, random.nextInt(4) == 0 ? from : Math.min(gaps[2 * n + 1], from + 6)));
        }
        return all;
    }
}
