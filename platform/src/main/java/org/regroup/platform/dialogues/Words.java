package org.regroup.platform.dialogues;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// What may stand in a statement, in any script.
///
/// - Length is counted in characters as people see them (extended grapheme clusters, Unicode Annex 29): a letter with its
///   accents, a family emoji or a Devanagari syllable is one.
/// - White space at the ends goes, inside it folds to one space; the text is kept in Unicode normal form C.
/// - Characters that turn the direction of the text around (embeddings, overrides, isolates), control characters and
///   characters without a public meaning are refused with their place, not silently taken out: the author sees what
///   stands there. Joiners and direction marks, which Persian, Indian scripts and emoji need, are kept.
/// - Markup is text like any other.
final class Words {

    /// Characters of a statement.
    static final int LIMIT = 300;

    /// Code points of a statement that is imported; in one that is written it only stops heaps of accents.
    static final int LIMIT_OF_CODE_POINTS = 2_000;

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085\\u200B\\uFEFF]+");
    private static final Pattern NOT_WORDS = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\s]+");

    private Words() {}

    /// What somebody typed as it will be kept, or everything that speaks against it.
    ///
    /// @param field name of the form's field
    static Outcome<String> read(String typed, String field) {
        var grounds = new ArrayList<Ground>();
        var folded = folded(typed);
        unfit(typed, field, grounds);
        if (blank(folded)) {
            grounds.add(Ground.at(field, "dialogues.words.blank"));
        }
        int length = length(folded);
        if (length > LIMIT) {
            grounds.add(Ground.at(field, "dialogues.words.long", length, LIMIT));
        } else if (codePoints(folded) > LIMIT_OF_CODE_POINTS) {
            grounds.add(Ground.at(field, "dialogues.words.heaped"));
        }
        return Outcome.unless(grounds, () -> folded);
    }

    /// Characters as people see them.
    static int length(String text) {
        var characters = CHARACTER.matcher(text);
        int count = 0;
        while (characters.find()) {
            count++;
        }
        return count;
    }

    static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Normal form C, with single spaces.
    static String folded(String typed) {
        return SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /// A text from elsewhere, kept as it is but for what may not stand here.
    static String kept(String text) {
        var kept = new StringBuilder();
        Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC).codePoints()
                .forEach(c -> kept.appendCodePoint(unfit(c) ? ' ' : c));
        return kept.toString().strip();
    }

    /// What two statements share that say the same with other capitals, spacing and punctuation.
    static byte[] fold(String text) {
        var plain = NOT_WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ").strip();
        try {
            return MessageDigest.getInstance("SHA-256").digest((plain.isEmpty() ? text : plain).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean blank(String folded) {
        return folded.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT || c == ' ');
    }

    /// The first character that may not stand in a statement, with its place as the author counts.
    static void unfit(String typed, String field, List<Ground> grounds) {
        typed.codePoints().filter(Words::unfit).findFirst().ifPresent(c -> {
            var before = typed.substring(0, typed.indexOf(Character.toString(c)));
            grounds.add(Ground.at(field, "dialogues.words.unfit", nameOf(c), length(before) + 1));
        });
    }

    private static boolean unfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !Character.isWhitespace(c) && c != 0x85;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        };
    }

    private static String nameOf(int c) {
        var name = Character.getName(c);
        return String.format(Locale.ROOT, "U+%04X", c)
                + (name == null ? "" : " " + name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /// The languages a statement may be said to be in: tags that Java can name.
    static boolean isLanguage(String tag) {
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }
}
