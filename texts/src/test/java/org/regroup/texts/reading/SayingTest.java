package org.regroup.texts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.PlainDiff;

class SayingTest {

    private static final String BASE = """
            # Mutual aid fund

            1. The fund will pay the debts of members who have lost their work.
            2. All members of the fund and all members of their families may ask.
            15b. Conference instructs the executive to report back.

            - On strike pay

            Signed by the branch.
            """;

    @Test
    void saysWhatIsReplacedPutInAndTakenOut() {
        assertThat(said("pay the debts of", "lend without interest to"))
                .containsExactly("In clause 1 replace “pay the debts of” by “lend without interest to”.");
        assertThat(said(" who have lost their work", "")).containsExactly("In clause 1 delete “who have lost their work”.");
        assertThat(said("have lost", "have recently lost"))
                .containsExactly("In clause 1, after “members who have”, insert “recently”.");
        assertThat(said("1. The", "1. From May on, The")).containsExactly("At the beginning of clause 1 insert “From May on,”.");
        assertThat(said("back.", "back. So be it.")).containsExactly("At the end of clause 15b insert “So be it.”.");
        assertThat(said("Mutual", "Common")).containsExactly("In the title replace “Mutual” by “Common”.");
        assertThat(said("instructs", "**instructs**")).containsExactly("In clause 15b set “instructs” in bold.");
        assertThat(said("instructs", "[asks](https://a.org)"))
                .containsExactly("In clause 15b replace “instructs” by “asks”, “asks” linked to https://a.org.");
    }

    @Test
    void saysWhichOfSeveralPlacesIsMeant() {
        assertThat(said("and all members", "and all tenants")).containsExactly(
                "In clause 2 replace the second “members” (after “fund and all”) by “tenants”.");
        assertThat(said("all members of their", "all members here of their")).containsExactly(
                "In clause 2, after “and all members”, insert “here”.");
    }

    @Test
    void saysWhatHappensToWholeBlocks() {
        assertThat(said("15b. Conf", "3. Nobody is turned away.\n4. Nobody waits.\n15b. Conf")).containsExactly(
                "Behind clause 2 insert a new clause: “Nobody is turned away.”",
                "Behind that insert a new clause: “Nobody waits.”");
        assertThat(said("\n- On strike pay\n", "")).containsExactly("Delete point 1 (“On strike pay”).");
        assertThat(said("\nSigned by the branch.", "")).containsExactly("Delete paragraph 1: “Signed by the branch.”");
        assertThat(said("15b. ", "15c. ")).containsExactly("Give clause 15b the number 15c.");
        assertThat(said("15b. Conf", "## Conf")).containsExactly("Make clause 15b a heading.");
    }

    @Test
    void writesAPlainListingForMail() {
        var base = text(BASE, "m");
        var hunks = AuthorsEdit.read(base, text(BASE.replace("pay the debts of", "lend without interest to")
                .replace("Signed by the branch.\n",
                        "Signed by the branch and all who have come to its meeting in the hall of the "
                                + "railway workers on the last Sunday of March.\n"),
                "e"), new AmendmentId("a"));

        assertThat(PlainDiff.write(base, hunks)).isEqualTo("""
                In clause 1 replace “pay the debts of” by “lend without interest to”.

                    The fund will [-pay the debts of-]{+lend without interest to+}
                    members who have lost their work.

                In paragraph 1, after “by the branch”, insert “and all who have come to
                its meeting in the hall of the railway workers on the last Sunday of
                March”.

                    Signed by the branch{+ and all who have come to its meeting in the
                    hall of the railway workers on the last Sunday of March+}.
                """);
    }

    @Test
    void keepsTheOrderOfWordsFromRightToLeft() {
        var base = Markdown.read("على المؤتمر أن يقرر 15 بنداً.", Locale.of("ar"), "m");
        var edited = Markdown.read("على المؤتمر أن يناقش 15 بنداً.", Locale.of("ar"), "e");

        assertThat(Saying.of(base, AuthorsEdit.read(base, edited, new AmendmentId("a"))).getFirst().english())
                .isEqualTo("In paragraph 1 replace “\u2068يقرر\u2069” by “\u2068يناقش\u2069”.");
    }

    private static List<String> said(String words, String others) {
        assertThat(BASE).contains(words);
        var base = text(BASE, "m");
        return Saying.of(base, AuthorsEdit.read(base, text(BASE.replace(words, others), "e"), new AmendmentId("a"))).stream()
                .map(Saying::english).toList();
    }

    private static org.regroup.texts.Text text(String markdown, String prefix) {
        return Markdown.read(markdown, Locale.ENGLISH, prefix);
    }
}
