package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.texts.exchange.AmendmentJson;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.PlainDiff;
import org.regroup.texts.exchange.Reading;
import org.regroup.texts.exchange.TextJson;
import org.regroup.texts.reading.AuthorsEdit;
import org.regroup.texts.reading.Saying;

/// What an author has changed, found on prose edited at random: the hunks make the author's text of the old one, exactly.
class EditedProseTest {

    private static final List<String> MARKS = List.of("", "", "1. ", "1. ", "- ", "> ", "## ", "  - ");

    @Test
    void hunksMakeTheEditedTextOfGeneratedProse() {
        check(Prose.generated(new Random(7)), 1_500);
    }

    @Test
    void hunksMakeTheEditedTextOfRealProse() {
        check(Prose.real(new Random(7)), 1_500);
    }

    private static void check(Prose prose, int cases) {
        var random = new Random(20_261_122);
        for (int n = 0; n < cases; n++) {
            var draft = draft(prose, random);
            var base = read(draft, "m");
            var edited = read(edited(draft, prose, random), "e");
            var hunks = AuthorsEdit.read(base, edited, new AmendmentId("a"));
            var made = Edits.apply(base, hunks);

            assertThat(made.blocks()).as("%s%n%s", Markdown.write(base), Markdown.write(edited)).extracting(Block::tokens)
                    .isEqualTo(edited.blocks().stream().map(Block::tokens).toList());
            assertThat(made.blocks()).extracting(Block::form).isEqualTo(edited.blocks().stream().map(Block::form).toList());
            assertThat(AuthorsEdit.read(base, read(Markdown.write(edited), "x"), new AmendmentId("a"))).isEqualTo(hunks);
            assertThat(Edits.apply(made, Edits.inverse(base, hunks))).isEqualTo(base);
            assertThat(AmendmentJson.readHunks(AmendmentJson.writeHunks(hunks))).isEqualTo(hunks);
            assertThat(TextJson.read(TextJson.write(made))).isEqualTo(made);
            assertThat(Saying.of(base, hunks)).hasSameSizeAs(hunks).allSatisfy(said -> assertThat(said.english()).isNotBlank());
            assertThat(PlainDiff.write(base, hunks).isEmpty()).isEqualTo(hunks.isEmpty());
        }
    }

    /// One phrase replaced is one hunk that takes out no word besides.
    @Test
    void onePhraseReplacedInRealProseIsOneHunkOfJustTheseWords() {
        var random = new Random(11);
        var prose = Prose.real(random);
        int cases = 0;
        int several = 0;
        int wide = 0;
        for (int n = 0; n < 4_000; n++) {
            var words = List.of(prose.sentence().replace('\n', ' ').strip().split(" +"));
            if (words.size() < 8) {
                continue;
            }
            int from = random.nextInt(words.size() - 3);
            int to = from + 1 + random.nextInt(3);
            var edited = new ArrayList<>(words);
            edited.subList(from, to).clear();
            edited.addAll(from, List.of("zwölf", "Boxkämpfer", "jagen").subList(0, 1 + random.nextInt(3)));
            var base = read("Before.\n\n" + String.join(" ", words), "m");
            var hunks = AuthorsEdit.read(base, read("Before.\n\n" + String.join(" ", edited), "e"), new AmendmentId("a"));
            cases++;
            several += hunks.size() == 1 ? 0 : 1;
            wide += hunks.stream().mapToInt(hunk -> hunk instanceof Hunk.Replace(var block, var a, var b, _, _)
                    ? Block.plain(base.block(block).orElseThrow().tokens().subList(a, b)).length()
                    : 0).sum() > String.join(" ", words.subList(from, to)).length() ? 1 : 0;
        }
        assertThat(cases).isGreaterThan(3_000);
        assertThat(several).isZero();
        assertThat(wide).isZero();
    }

    private static List<String> draft(Prose prose, Random random) {
        var draft = new ArrayList<String>(List.of("# " + prose.sentence()));
        for (int n = random.nextInt(9); n >= 0; n--) {
            draft.add(block(prose, random));
        }
        return draft;
    }

    private static String block(Prose prose, Random random) {
        return MARKS.get(random.nextInt(MARKS.size())) + prose.sentence().replace('\n', ' ')
                + (random.nextInt(3) == 0 ? " " + prose.sentence().replace('\n', ' ') : "");
    }

    private static List<String> edited(List<String> draft, Prose prose, Random random) {
        var edited = new ArrayList<>(draft);
        for (int n = random.nextInt(5); n >= 0; n--) {
            int at = edited.isEmpty() ? 0 : random.nextInt(edited.size());
            switch (edited.isEmpty() ? 0 : random.nextInt(10)) {
                case 0 -> edited.add(at, block(prose, random));
                case 1 -> edited.remove(at);
                case 2 -> edited.add(random.nextInt(edited.size()), edited.remove(at));
                case 3 -> edited.set(at, MARKS.get(random.nextInt(MARKS.size())) + edited.get(at));
                case 4 -> divide(edited, at, random);
                default -> edited.set(at, words(edited.get(at), prose, random));
            }
        }
        return edited;
    }

    private static void divide(List<String> edited, int at, Random random) {
        String block = edited.get(at);
        int space = block.indexOf(' ', random.nextInt(block.length() + 1));
        if (space > 0) {
            edited.set(at, block.substring(0, space));
            edited.add(at + 1, block.substring(space));
        }
    }

    private static String words(String block, Prose prose, Random random) {
        var words = new ArrayList<>(List.of(block.split(" ")));
        int from = random.nextInt(words.size());
        int to = Math.min(words.size(), from + random.nextInt(4));
        var put = random.nextInt(3) == 0 ? List.<String>of() : List.of(Block.plain(prose.some(5)).replace('\n', ' ').split(" "));
        words.subList(from, to).clear();
        words.addAll(Math.min(from, words.size()), put);
        if (random.nextInt(4) == 0 && !words.isEmpty()) {
            int bold = random.nextInt(words.size());
            words.set(bold, "**" + words.get(bold) + "**");
        }
        return String.join(" ", words);
    }

    private static Text read(List<String> blocks, String prefix) {
        return read(String.join("\n\n", blocks), prefix);
    }

    private static Text read(String markdown, String prefix) {
        return Markdown.read(markdown, Locale.ENGLISH, prefix);
    }

    @Test
    void readsAMegabyteInSeconds() {
        var prose = Prose.generated(new Random(3));
        var text = new StringBuilder();
        while (text.length() < 990_000) {
            text.append(prose.sentence()).append(text.length() % 7 == 0 ? "\n\n" : " ");
        }
        inSeconds(text.toString(), text.toString().replace("without delay", "at once"));
        String paragraph = text.toString().replace("\n\n", " ");
        inSeconds(paragraph, paragraph.replace("conference", "congress"));
        for (String nest : List.of("*a ", "[", "> ", "- ", "`", "<a ", "![", "**a_", "&", "\\", "a) ", "((", "a|b\n", "|-\n")) {
            inSeconds(nest.repeat(200_000 / nest.length()), "x");
        }
    }

    private static void inSeconds(String before, String after) {
        assertTimeout(Duration.ofSeconds(30), () -> {
            if (Markdown.open(before, Locale.ENGLISH, "m") instanceof Reading.Read<Text>(var base, _)) {
                var edited = read(after, "e");
                var hunks = AuthorsEdit.read(base, edited, new AmendmentId("a"));
                assertThat(Edits.apply(base, hunks).plain()).isEqualTo(edited.plain());
            }
        }, () -> before.substring(0, 40));
    }
}
