package org.regroup.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.Weave;

/// A motion of 3,200 words and what is moved to it, the same on every machine.
///
/// Its paragraphs have 40 words; the one everybody amends has 400, as the list of
/// demands of a motion has. Changes are
/// of 1 to 12 words, a third of them insertions, a fifth deletions. Most amendments make one change, one in five makes two.
public enum MadeUpMotion {
    /// Amendments fall on paragraphs by chance, longer ones more often.
    spread(40, 0),
    /// Three of four amendments fall on one paragraph.
    same(400, 75);

    static final int WORDS = 3_200;
    private static final int CLAUSES = 10_000;
    private static final String[] STOCK = ("conference notes that the executive and all affiliates resolve to call upon every branch for "
            + "equal pay rent housing strike levy delegates report campaign right of members in by with workers solidarity")
            .split(" ");

    private final int longest;
    private final int percent;

    MadeUpMotion(int longest, int percent) {
        this.longest = longest;
        this.percent = percent;
    }

    public Text text() {
        var random = new Random(4);
        var blocks = new ArrayList<Block>();
        int left = WORDS;
        while (left > 0) {
            int words = Math.min(left, blocks.size() == 3 ? longest : 40);
            blocks.add(new Block(new BlockId("p" + blocks.size()), Form.PARAGRAPH, words(random, words)));
            left -= words;
        }
        return new Text(Locale.ENGLISH, blocks);
    }

    private static List<Token> words(Random random, int number) {
        var tokens = new ArrayList<Token>();
        for (int n = 0; n < number; n++) {
            if (n > 0) {
                tokens.add(Token.of(" "));
            }
            tokens.add(Token.of(STOCK[random.nextInt(STOCK.length)]));
        }
        return tokens;
    }

    /// So many amendments, written one by one by people who do not know of each other.
    public List<Amendment> amendments(Text text, int number) {
        var random = new Random(15);
        return IntStream.range(0, number).mapToObj(n -> amendment(text, n, random)).toList();
    }

    private Amendment amendment(Text text, int number, Random random) {
        var hunks = new ArrayList<Hunk>();
        hunks.add(change(block(text, random), random));
        if (random.nextInt(5) == 0) {
            var other = change(block(text, random), random);
            if (!other.block().equals(((Hunk.Replace) hunks.getFirst()).block())) {
                hunks.add(other);
            }
        }
        return new Amendment(new AmendmentId("A" + number), text.version(), hunks);
    }

    private Block block(Text text, Random random) {
        if (random.nextInt(100) < percent) {
            return text.blocks().stream().max(Comparator.comparingInt(Block::words)).orElseThrow();
        }
        return text.blocks().get(random.nextInt(text.blocks().size()));
    }

    private static Hunk.Replace change(Block block, Random random) {
        int words = 1 + random.nextInt(12);
        int from = random.nextInt(block.tokens().size() - 2 * words);
        return switch (random.nextInt(15)) {
            case 0, 1, 2, 3, 4 -> Hunk.Replace.of(block, from, from, words(random, words));
            case 5, 6, 7 -> Hunk.Replace.of(block, from, from + 2 * words, List.of());
            default -> Hunk.Replace.of(block, from, from + 2 * words - 1, words(random, 1 + random.nextInt(12)));
        };
    }

    /// As many amendments as are asked for that can all be adopted in this order, each written on the first version.
    public List<Amendment> adoptable(Text text, int number) {
        var random = new Random(26);
        var adopted = new ArrayList<Amendment>();
        var weave = Weave.of(text, source("motion", Source.Kind.MOTION));
        while (adopted.size() < number) {
            var block = block(text, random);
            int before = adopted.size();
            while (adopted.size() == before) {
                var amendment = small(text, block, before, random);
                if (weave.adopt(amendment, credit(amendment)) instanceof Adoption.Adopted(var next, _)) {
                    weave = next;
                    adopted.add(amendment);
                }
            }
        }
        return adopted;
    }

    /// Puts up to six words in, or in the place of one, so that 500 find room beside each other.
    private static Amendment small(Text text, Block block, int number, Random random) {
        int from = random.nextInt(block.tokens().size());
        int to = random.nextInt(5) < 3 ? from : from + 1;
        return new Amendment(new AmendmentId("A" + number), text.version(),
                List.of(Hunk.Replace.of(block, from, to, words(random, 1 + random.nextInt(6)))));
    }

    /// A rulebook of 10,000 short clauses.
    static Text rulebook() {
        var random = new Random(37);
        return new Text(Locale.ENGLISH, IntStream.range(0, CLAUSES)
                .mapToObj(n -> new Block(new BlockId("c" + n), Form.clause(""), words(random, 8))).toList());
    }

    /// Changes every clause of it: one in five is re-worded, goes, gets one behind it, moves or becomes a point of a list.
    static List<Hunk> revision(Text rulebook) {
        var random = new Random(48);
        return IntStream.range(0, CLAUSES).<Hunk>mapToObj(n -> {
            var clause = rulebook.blocks().get(n);
            return switch (n % 5) {
                case 0 -> Hunk.Replace.of(clause, 0, 3, words(random, 3));
                case 1 -> Hunk.DeleteBlock.of(clause);
                case 2 -> new Hunk.InsertBlock(clause.id(), new Block(new BlockId("new" + n), Form.clause(""), words(random, 8)));
                case 3 -> new Hunk.MoveBlock(clause.id(), rulebook.blocks().get(7 * n % (CLAUSES / 5) * 5 + 4).id());
                default -> new Hunk.Recast(clause.id(), clause.form(), Form.item(1));
            };
        }).toList();
    }

    static Credit credit(Amendment amendment) {
        return new Credit(source(amendment.id().value(), Source.Kind.AMENDMENT), "vote on " + amendment.id());
    }

    static Source source(String id, Source.Kind kind) {
        return new Source(kind, id, List.of("union"));
    }
}
