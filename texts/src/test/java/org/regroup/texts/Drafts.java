package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/// Texts for tests: written out, or drawn by seed in several scripts.
public final class Drafts {

    private static final Pattern PIECES = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);
    private static final List<String> WORDS = List.of("we", "ask", "every", "landlord", "co-op", "and", "supplier", "Straße",
            "solidarité", "теплo", "صندوق", "תקרה", "団結基金", "เงินทุน", "é", "👩‍🔧", "☂️", "£40,000", "15b", "ΟΔΟΣ",
            "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "households’", "a");

    private Drafts() {}

    public static List<Token> tokens(String plain) {
        return PIECES.matcher(plain).results().map(piece -> Token.of(piece.group())).toList();
    }

    public static Block block(String id, Form form, String plain) {
        return new Block(new BlockId(id), form, tokens(plain));
    }

    /// Clauses called c1, c2, and so on.
    public static Text clauses(String... plain) {
        var blocks = new ArrayList<Block>();
        for (String words : plain) {
            blocks.add(block("c" + (blocks.size() + 1), Form.clause(""), words));
        }
        return new Text(Locale.UK, blocks);
    }

    public static Text random(Random random, int blocks) {
        var made = new ArrayList<Block>();
        for (int n = 1; n <= blocks; n++) {
            made.add(block("b" + n, random.nextInt(3) == 0 ? Form.PARAGRAPH : Form.clause(""),
                    sentence(random, random.nextInt(60))));
        }
        return new Text(random.nextBoolean() ? Locale.UK : Locale.GERMAN, made);
    }

    public static String sentence(Random random, int words) {
        var sentence = new StringBuilder();
        for (int n = 0; n < words; n++) {
            sentence.append(WORDS.get(random.nextInt(WORDS.size())));
            sentence.append(random.nextInt(9) == 0 ? (random.nextBoolean() ? ". " : ", ") : " ");
        }
        return sentence.toString();
    }
}
