package org.regroup.texts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/// Runs a law on many seeds, and names the seed where it does not hold.
final class Cases {

    private Cases() {}

    static void of(int number, LongFunction<RandomTexts> texts, Consumer<RandomTexts> law) {
        for (long seed = 0; seed < number; seed++) {
            try {
                law.accept(texts.apply(seed));
            } catch (AssertionError | RuntimeException e) {
                if (e instanceof TestAbortedException) {
                    throw e;
                }
                var named = new AssertionError("seed " + seed + ": " + e.getMessage());
                named.setStackTrace(e.getStackTrace());
                throw named;
            }
        }
    }

    /// Cheaper than a sentence built for every case that holds.
    static void hold(boolean law, Supplier<String> otherwise) {
        if (!law) {
            throw new AssertionError(otherwise.get());
        }
    }

    static void same(Object one, Object other, Supplier<String> what) {
        hold(one.equals(other), () -> what.get() + "\n" + shown(one) + "\nis not\n" + shown(other));
    }

    private static String shown(Object object) {
        return object instanceof Text text ? shown(text) : object.toString();
    }

    static Weave weave(Text base) {
        return Weave.of(base, RandomTexts.motion().source());
    }

    static Weave adopted(Weave weave, Amendment amendment, Credit credit) {
        return switch (weave.adopt(amendment, credit)) {
            case Adoption.Adopted(var next, _) -> next;
            case Adoption.Refused(var why) -> throw new AssertionError(amendment + " was refused: " + why);
        };
    }

    /// The text as people read it, for messages.
    static String shown(Text text) {
        return String.join("\n", text.blocks().stream().map(block -> "  " + block.id() + " " + tokens(block.tokens())).toList());
    }

    static String tokens(List<Token> tokens) {
        return String.join("|", tokens.stream().map(Token::text).toList());
    }

    static String shown(Amendment amendment) {
        return amendment.id() + " " + String.join("; ", amendment.hunks().stream().map(Cases::shown).toList());
    }

    private static String shown(Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace it -> it.block() + "[" + it.from() + "," + it.to() + ") => " + tokens(it.put());
            case Hunk.InsertBlock it -> "new " + it.block().id() + " after " + it.after();
            case Hunk.DeleteBlock it -> "delete " + it.block();
            case Hunk.MoveBlock it -> "move " + it.block() + " after " + it.after();
            case Hunk.Recast it -> "recast " + it.block() + " as " + it.becomes();
        };
    }
}
