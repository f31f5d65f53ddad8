package org.regroup.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Sentences to make motions of: generated ones, which say the same few things again and again as motions do, and real
/// ones people wrote in public dialogues.
///
/// The real ones are not part of the project. They are looked for in `dialogues` below the folder of the system property
/// `regroup.data`, or else below `../shared/data` beside the project; tests that need them are skipped without.
final class Prose {

    private static final List<String> SUBJECTS = List.of("Conference", "This conference", "The alliance", "The executive",
            "Every affiliate", "Conference", "The steering committee", "This assembly", "Conference");
    private static final List<String> VERBS = List.of("notes", "believes", "calls upon", "resolves", "instructs", "notes further",
            "condemns", "resolves to", "calls upon", "reaffirms");
    private static final List<String> OBJECTS = List.of("the right to strike", "the executive", "a campaign against rent rises",
            "the rights of all workers", "a levy of 2.5% on turnover", "the executive of the alliance",
            "equal pay for equal work",
            "the campaign", "a conference of all branches by 31 March", "solidarity with those on strike", "the right to a home");
    private static final List<String> ENDS = List.of("", ", and to report back to conference", " without delay", "; and",
            " (see clause 15b)", ", in the interest of all workers", ", and to report back", " – now", " for all");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private final Random random;
    private final List<String> sentences;

    private Prose(Random random, List<String> sentences) {
        this.random = random;
        this.sentences = sentences;
    }

    static Prose generated(Random random) {
        var shared = new Random(4);
        return new Prose(random, IntStream.range(0, 60).mapToObj(_ -> pick(shared, SUBJECTS) + " " + pick(shared, VERBS) + " "
                + pick(shared, OBJECTS) + pick(shared, ENDS) + ".").toList());
    }

    /// What people wrote in public dialogues in English, German and Chinese; skips the test where they are absent.
    static Prose real(Random random) {
        return new Prose(random, Real.SENTENCES.orElseGet(() -> {
            Assumptions.abort("The real dialogues are absent: ../shared/data/dialogues, or give -Dregroup.data=FOLDER");
            return List.of();
        }));
    }

    String sentence() {
        return pick(random, sentences);
    }

    /// So many tokens out of the middle of a sentence, never none.
    List<Token> some(int tokens) {
        var all = tokens(sentence());
        int from = random.nextInt(all.size());
        return all.subList(from, Math.min(all.size(), from + Math.max(1, tokens)));
    }

    /// A tokeniser of the tests' own: laws must hold for whatever tokens a text is made of.
    static List<Token> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> Token.of(found.group())).toList();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static final class Real {

        static final Optional<List<String>> SENTENCES = folder().map(folder -> Stream
                .of("bowling-green", "austria-consumption", "vtaiwan.uberx", "canadian-electoral-reform", "san-juan-land-bank")
                .map(name -> folder.resolve(name).resolve("comments.csv")).flatMap(file -> lastColumn(read(file)).stream())
                .filter(Predicate.not(String::isBlank)).toList());

        private static Optional<Path> folder() {
            return Optional.ofNullable(System.getProperty("regroup.data")).map(Path::of)
                    .or(() -> Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                            .map(p -> p.resolveSibling("shared").resolve("data"))
                            .filter(p -> Files.isDirectory(p.resolve("dialogues"))).findFirst())
                    .map(p -> p.resolve("dialogues"));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read " + file, e);
            }
        }

        private static List<String> lastColumn(String csv) {
            var last = new ArrayList<String>();
            var field = new StringBuilder();
            boolean quoted = false;
            for (char c : csv.toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    field.setLength(0);
                } else if (c == '\n' && !quoted) {
                    last.add(field.toString().strip());
                    field.setLength(0);
                } else {
                    field.append(c);
                }
            }
            return last.subList(1, last.size());
        }
    }
}
