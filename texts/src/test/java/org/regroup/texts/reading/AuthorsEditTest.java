package org.regroup.texts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.Markdown;

class AuthorsEditTest {

    private static final String BASE = """
            # Mutual aid fund

            1. The fund will pay the debts of members who have lost their work.
            2. It will be open to all members and their families.
            3. Conference instructs the executive to report back in spring.

            Signed by the branch.
            """;

    @Test
    void nothingChangedIsNoHunk() {
        assertThat(hunks(BASE, BASE)).isEmpty();
        assertThat(hunks(BASE, BASE.replace("families", "families"))).isEmpty();
        assertThat(hunks(BASE, BASE.replace("\n2. ", "\n\n2.   "))).isEmpty();
    }

    @Test
    void changedWordsAreOneHunkFromWordToWord() {
        assertThat(hunks(BASE, BASE.replace("pay the debts of", "lend without interest to")))
                .containsExactly("m2 [pay the debts of] {lend without interest to}");
        assertThat(hunks(BASE, BASE.replace("lost", "recently lost"))).containsExactly("m2 [] {recently }");
        assertThat(hunks(BASE, BASE.replace(" and their families", ""))).containsExactly("m3 [ and their families] {}");
        assertThat(hunks(BASE, BASE.replace("in spring.", "in spring. It may ask for help."))).containsExactly(
                "m4 [] { It may ask for help.}");
        assertThat(hunks(BASE, BASE.replace("Mutual", "Common"))).containsExactly("m1 [Mutual] {Common}");
    }

    @Test
    void wholeBlocksComeGoAndMove() {
        assertThat(hunks(BASE, BASE.replace("2. It will be open to all members and their families.\n", "")))
                .containsExactly("m3 out");
        assertThat(hunks(BASE, BASE.replace("3. Conf", "3. Nobody is to be turned away for want of money.\n4. Conf")))
                .containsExactly("m3 + a-1 Nobody is to be turned away for want of money.");
        assertThat(hunks(BASE, """
                # Mutual aid fund

                1. The fund will pay the debts of members who have lost their work.
                2. Conference instructs the executive to report back in spring.
                3. It will be open to all members and their families.

                Signed by the branch.
                """)).containsExactly("m4 to m2");
        assertThat(hunks(BASE, BASE.replace("members who have", "members.\n2. Who have"))).containsExactly(
                "m2 [ who have lost their work] {}", "m2 + a-1 Who have lost their work.");
        assertThat(hunks(BASE, BASE.replace("3. Conf", "## Conf"))).containsExactly("m4 recast");
        assertThat(hunks(BASE, BASE.replace("3. Conf", "15b. Conf"))).containsExactly("m4 recast");
    }

    private static List<String> hunks(String base, String edited) {
        var text = Markdown.read(base, Locale.ENGLISH, "m");
        var after = Markdown.read(edited, Locale.ENGLISH, "e");
        var hunks = AuthorsEdit.read(text, after, new AmendmentId("a"));
        assertThat(Edits.apply(text, hunks).blocks()).extracting(Block::tokens)
                .isEqualTo(after.blocks().stream().map(Block::tokens).toList());
        return hunks.stream().map(hunk -> said(text, hunk)).toList();
    }

    private static String said(Text text, Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace(var block, var from, var to, _, var put) -> block + " ["
                    + Block.plain(text.block(block).orElseThrow().tokens().subList(from, to)) + "] {" + Block.plain(put) + "}";
            case Hunk.InsertBlock(var after, var block) -> after + " + " + block.id() + " " + block.plain();
            case Hunk.DeleteBlock(var block, _) -> block + " out";
            case Hunk.MoveBlock(var block, var after) -> block + " to " + after;
            case Hunk.Recast(var block, _, _) -> block + " recast";
        };
    }
}
