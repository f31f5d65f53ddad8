package org.regroup.texts;

import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// A parent, an amendment to it, and a third that is independent of the parent, in different orders.
class AmendmentsToAmendmentsTest {

    private static final int CASES = 4_000;

    private int together;
    private int apart;
    private int waited;

    @Test
    void inMadeUpProse() {
        follow(RandomTexts::generated);
    }

    @Test
    void inRealProse() {
        follow(RandomTexts::real);
    }

    private void follow(LongFunction<RandomTexts> prose) {
        Cases.of(CASES, prose, texts -> {
            var pair = new Pairs(texts).pair(Pairs.Made.INDEPENDENT);
            var parent = pair.one();
            var third = pair.other();
            var made = Edits.apply(pair.base(), parent.hunks());
            var child = new Amendment(texts.name(), made.version(), parent.id(),
                    List.of(texts.one(texts.hunks(made, 2))), "", false);
            if (Edits.apply(made, child.hunks()).equals(pair.base())) {
                // it undoes its parent: what the third was written on is the text again, and nothing has happened to it
                return;
            }
            var alone = Cases.adopted(Cases.weave(pair.base()), parent, texts.credit());
            Cases.same(adopt(alone, child, parent).text(), Edits.apply(made, child.hunks()), () -> told(pair, child));
            var relation = Relations.of(pair.base(), List.of(parent, child, third)).between(child.id(), third.id());
            var thirdFirst = tried(Cases.adopted(Cases.adopted(Cases.weave(pair.base()), third, texts.credit()), parent,
                    texts.credit()), child, parent);
            var childFirst = adopt(alone, child, parent).adopt(third, texts.credit());
            switch (relation) {
                case Relation.Independent _ -> {
                    together++;
                    Cases.hold(both(thirdFirst, childFirst), () -> relation + told(pair, child) + "\n" + thirdFirst + childFirst);
                    Cases.same(adopted(thirdFirst).text(), adopted(childFirst).text(), () -> relation + told(pair, child));
                }
                case Relation.Overlaps _ -> {
                    apart++;
                    Cases.hold(thirdFirst instanceof Adoption.Refused && childFirst instanceof Adoption.Refused,
                            () -> relation + told(pair, child) + "\n" + shown(thirdFirst) + "\n" + shown(childFirst));
                }
                case Relation.Touching _,Relation.Identical _,Relation.Subsumes _ -> Cases.hold(both(thirdFirst, childFirst),
                        () -> relation + told(pair, child) + "\n" + thirdFirst + childFirst);
                case Relation.DependsOn _,Relation.Declared _ -> throw new AssertionError(relation);
            }
            if (tried(Cases.weave(pair.base()), child, parent) instanceof Adoption.Refused(var why)) {
                waited++;
                Cases.hold(why instanceof Rebase.Moot || why instanceof Rebase.Conflicted, () -> why.toString());
            }
        });
        Cases.hold(together > CASES / 2 && apart > CASES / 50 && waited > CASES / 50,
                () -> together + " together, " + apart + " apart, " + waited + " waited");
    }

    private static Adoption tried(Weave weave, Amendment child, Amendment parent) {
        return weave.adopt(child, List.of(parent), new Credit(RandomTexts.motion().source(), "vote on " + child.id()));
    }

    private static Weave adopt(Weave weave, Amendment child, Amendment parent) {
        return adopted(tried(weave, child, parent));
    }

    private static String shown(Adoption adoption) {
        return switch (adoption) {
            case Adoption.Adopted(var weave, var how) -> how + "\n" + Cases.shown(weave.text());
            case Adoption.Refused(var why) -> "refused " + why;
        };
    }

    private static boolean both(Adoption one, Adoption other) {
        return one instanceof Adoption.Adopted && other instanceof Adoption.Adopted;
    }

    private static Weave adopted(Adoption adoption) {
        return switch (adoption) {
            case Adoption.Adopted(var weave, _) -> weave;
            case Adoption.Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static String told(Pairs.Pair pair, Amendment child) {
        return "\n" + Cases.shown(pair.base()) + "\nparent " + Cases.shown(pair.one()) + "\nchild " + Cases.shown(child)
                + "\nthird "
                + Cases.shown(pair.other());
    }
}
