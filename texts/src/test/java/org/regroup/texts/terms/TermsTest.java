package org.regroup.texts.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Drafts;
import org.regroup.texts.Form;
import org.regroup.texts.Style;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

class TermsTest {

    private static final Term FUND = new Term("fund", List.of("solidarity fund", "solidarity funds"));
    private static final Term CONTROL = new Term("control", List.of("control"));

    @Test
    void findsTheWordsOfTheBridgingGlossaryInTheMotion() {
        var motion = Drafts.clauses("No household should be disconnected.",
                "A joint solidarity fund shall pay the debts of households in arrears, under the control of those who pay into it.");
        assertThat(Terms.of(Locale.UK, List.of(FUND, CONTROL)).in(motion)).containsExactly(
                new Occurrence("fund", new BlockId("c2"), 4, 7), new Occurrence("control", new BlockId("c2"), 29, 30));
    }

    @Test
    void capitalsAndWhiteSpaceAndApostrophesMakeNoDifference() {
        assertThat(found(Locale.UK, "SOLIDARITY \n FUND; Solidarity\u00A0Fund", FUND))
                .containsExactly("SOLIDARITY \n FUND", "Solidarity\u00A0Fund");
        assertThat(found(Locale.UK, "three months’ bills", new Term("m", List.of("months' bills"))))
                .containsExactly("months’ bills");
        assertThat(found(Locale.GERMANY, "auf der STRASSE, auf der Straße", new Term("s", List.of("Straße"))))
                .containsExactly("STRASSE", "Straße");
        assertThat(found(Locale.forLanguageTag("el"), "ΟΔΟΣ και οδός", new Term("o", List.of("οδος")))).containsExactly("ΟΔΟΣ");
    }

    @Test
    void capitalsFollowTheCustomOfTheLanguage() {
        var word = new Term("i", List.of("ışık"));
        assertThat(found(Locale.forLanguageTag("tr"), "IŞIK", word)).containsExactly("IŞIK");
        assertThat(found(Locale.forLanguageTag("tr"), "İŞIK", word)).isEmpty();
    }

    @Test
    void anAccentMayBePutTogetherInEitherWay() {
        assertThat(found(Locale.FRANCE, "solidarite\u0301", new Term("s", List.of("solidarité")))).hasSize(1);
    }

    @Test
    void aTermIsNotFoundInsideAWord() {
        assertThat(found(Locale.UK, "controlled controls self-control control", CONTROL)).containsExactly("control", "control");
        assertThat(found(Locale.UK, "solidarity fundamental", FUND)).isEmpty();
    }

    @Test
    void theLongestTermWinsAndNoTwoStandOverOneAnother() {
        var solidarity = new Term("solidarity", List.of("solidarity"));
        var levy = new Term("levy", List.of("fund levy"));
        assertThat(ids("solidarity fund levy, solidarity levy", solidarity, FUND, levy)).containsExactly("fund", "solidarity");
    }

    @Test
    void aLongerTermThatIsNotThereGivesWayToTheShorterOne() {
        assertThat(ids("solidarity fund x", new Term("long", List.of("solidarity fund levy")), FUND)).containsExactly("fund");
    }

    @Test
    void ofTwoTermsWithTheSameSpellingTheFirstIsTaken() {
        assertThat(ids("control", CONTROL, new Term("other", List.of("Control")))).containsExactly("control");
    }

    @Test
    void scriptsWithoutSpacesAreSearchedInsideTheirTokens() {
        var fund = new Term("fund", List.of("団結基金"));
        var block = new Block(new BlockId("b"), Form.PARAGRAPH, List.of(Token.of("共同団結基金を"), Token.of("設立")));
        assertThat(Terms.of(Locale.JAPAN, List.of(fund)).in(new Text(Locale.JAPAN, List.of(block))))
                .containsExactly(new Occurrence("fund", new BlockId("b"), 0, 1));
        assertThat(found(Locale.forLanguageTag("ar"), "صندوق تضامن مشترك", new Term("f", List.of("صندوق تضامن")))).hasSize(1);
    }

    @Test
    void aTermMayRunOverTokensOfDifferentStyleButNotOverBlocks() {
        var strong = new Style(true, false, "");
        var block = new Block(new BlockId("b"), Form.PARAGRAPH,
                List.of(new Token("solidarity", strong), Token.of(" "), Token.of("fund")));
        assertThat(Terms.of(Locale.UK, List.of(FUND)).in(new Text(Locale.UK, List.of(block)))).hasSize(1);
        assertThat(Terms.of(Locale.UK, List.of(FUND)).in(Drafts.clauses("solidarity", "fund"))).isEmpty();
    }

    @Test
    void anEmptySpellingIsNeverFound() {
        assertThat(ids("a b", new Term("none", List.of("", " ")))).isEmpty();
    }

    @Test
    void findsWhatASearchWordByWordFinds() {
        var random = new Random(42);
        for (int n = 0; n < 5_000; n++) {
            var terms = new ArrayList<Term>();
            for (int t = 0; t < 4; t++) {
                terms.add(new Term("t" + t, List.of(words(random, 1 + random.nextInt(3)), words(random, 1 + random.nextInt(2)))));
            }
            var text = Drafts.clauses(words(random, random.nextInt(30)), words(random, random.nextInt(10)));
            assertThat(Terms.of(Locale.UK, terms).in(text)).isEqualTo(wordByWord(terms, text));
        }
    }

    private static List<Occurrence> wordByWord(List<Term> terms, Text text) {
        var found = new ArrayList<Occurrence>();
        for (var block : text.blocks()) {
            int from = 0;
            while (from < block.tokens().size()) {
                int to = block.tokens().size();
                String term = "";
                while (to > from && term.isEmpty()) {
                    String words = Block.plain(block.tokens().subList(from, to));
                    term = terms.stream().filter(each -> each.spellings().stream().anyMatch(words::equalsIgnoreCase))
                            .map(Term::id).findFirst().orElse("");
                    to--;
                }
                if (term.isEmpty()) {
                    from++;
                } else {
                    found.add(new Occurrence(term, block.id(), from, to + 1));
                    from = to + 1;
                }
            }
        }
        return found;
    }

    private static String words(Random random, int count) {
        var words = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            words.add(List.of("a", "B", "ab", "b", "A").get(random.nextInt(5)));
        }
        return String.join(" ", words);
    }

    private static List<String> ids(String words, Term... terms) {
        return Terms.of(Locale.UK, List.of(terms)).in(Drafts.clauses(words)).stream().map(Occurrence::term).toList();
    }

    private static List<String> found(Locale language, String words, Term term) {
        var block = Drafts.block("b", Form.PARAGRAPH, words);
        return Terms.of(language, List.of(term)).in(new Text(language, List.of(block))).stream()
                .map(place -> Block.plain(block.tokens().subList(place.from(), place.to()))).toList();
    }
}
