package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// Relations and rebasing against what was made: none false, none missed.
class ConflictsAreNeitherMissedNorInventedTest {

    private static final int CASES = 10_000;

    @Test
    void inMadeUpProse() {
        everyRelationIsWhatWasMade(RandomTexts::generated);
    }

    @Test
    void inRealProse() {
        everyRelationIsWhatWasMade(RandomTexts::real);
    }

    private void everyRelationIsWhatWasMade(LongFunction<RandomTexts> prose) {
        Map<Pairs.Made, Integer> made = new EnumMap<>(Pairs.Made.class);
        Cases.of(CASES, prose, texts -> {
            var pair = new Pairs(texts).any();
            made.merge(pair.made(), 1, Integer::sum);
            related(pair);
            rebased(pair, texts);
            rebased(pair.turned(), texts);
        });
        assertThat(made.values()).hasSize(5).allMatch(number -> number > CASES / 7);
    }

    private static void related(Pairs.Pair pair) {
        var one = pair.one().id();
        var other = pair.other().id();
        var relations = Relations.of(pair.base(), List.of(pair.one(), pair.other()));
        var relation = relations.between(one, other);
        Cases.hold(relation.equals(relations.between(other, one)), () -> "not symmetric: " + relation);
        Cases.hold(relation.equals(Relations.of(pair.base(), List.of(pair.other(), pair.one())).between(one, other)),
                () -> "another when the list is turned round: " + relation);
        Cases.hold(switch (relation) {
            case Relation.Independent _ -> pair.made() == Pairs.Made.INDEPENDENT;
            case Relation.Touching(var meetings) -> pair.made() == Pairs.Made.TOUCHING && where(pair, meetings);
            case Relation.Identical _ -> pair.made() == Pairs.Made.IDENTICAL;
            case Relation.Subsumes(var wider, var narrower) -> pair.made() == Pairs.Made.SUBSUMES && wider.equals(one)
                    && narrower.equals(other);
            case Relation.Overlaps(var meetings) -> pair.made() == Pairs.Made.OVERLAPS && where(pair, meetings);
            case Relation.DependsOn _,Relation.Declared _ -> false;
        }, () -> relation + " of\n" + told(pair));
        var pairs = relations.pairs();
        Cases.hold(pair.made() == Pairs.Made.INDEPENDENT ? pairs.isEmpty() : pairs.size() == 1, () -> "pairs " + pairs);
    }

    private static boolean where(Pairs.Pair pair, List<Meeting> meetings) {
        return !meetings.isEmpty() && (pair.meetings().isEmpty() || pair.meetings().equals(meetings));
    }

    /// What becomes of the other once the first is adopted.
    private static void rebased(Pairs.Pair pair, RandomTexts texts) {
        var credit = texts.credit();
        var weave = Cases.adopted(Cases.weave(pair.base()), pair.one(), texts.credit());
        var rebase = weave.rebase(pair.other());
        boolean wider = pair.made() == Pairs.Made.SUBSUMES
                && pair.other().id().compareTo(pair.one().id()) < 0;
        Cases.hold(switch (pair.made()) {
            case INDEPENDENT, TOUCHING -> switch (rebase) {
                case Rebase.Clean _ -> true;
                case Rebase.Shifted(_, var satisfied) -> satisfied.isEmpty();
                case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> false;
            };
            case IDENTICAL -> rebase instanceof Rebase.AlreadySatisfied;
            case SUBSUMES -> wider
                    ? rebase instanceof Rebase.Shifted(_, var satisfied) && satisfied.isEmpty() == wholeBlock(pair.other())
                    : rebase instanceof Rebase.AlreadySatisfied || rebase instanceof Rebase.Moot;
            case OVERLAPS -> switch (rebase) {
                case Rebase.Conflicted(var regions, _) -> !regions.isEmpty();
                case Rebase.Moot(var regions) -> !regions.isEmpty();
                case Rebase.Clean _,Rebase.Shifted _,Rebase.AlreadySatisfied _ -> false;
            };
        }, () -> rebase + " of\n" + told(pair));
        switch (weave.adopt(pair.other(), credit)) {
            case Adoption.Adopted(_, var how) -> Cases.hold(how.equals(rebase) && stands(rebase), () -> "adopted " + how);
            case Adoption.Refused(var why) -> Cases.hold(why.equals(rebase) && !stands(rebase), () -> "refused " + why);
        }
    }

    /// To take out a block of which words are out already is to take out the block.
    private static boolean wholeBlock(Amendment amendment) {
        return amendment.hunks().stream().anyMatch(hunk -> hunk instanceof Hunk.DeleteBlock);
    }

    private static boolean stands(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _,Rebase.Shifted _,Rebase.AlreadySatisfied _ -> true;
            case Rebase.Moot _,Rebase.Conflicted _ -> false;
        };
    }

    private static String told(Pairs.Pair pair) {
        return pair.made() + "\n" + Cases.shown(pair.base()) + "\n" + Cases.shown(pair.one()) + "\n" + Cases.shown(pair.other());
    }

    @Test
    void theSameFromTwoOrganisationsIsCreditedToBoth() {
        Cases.of(4_000, RandomTexts::generated, texts -> {
            var pair = new Pairs(texts).pair(Pairs.Made.IDENTICAL);
            if (pair.one().hunks().getFirst() instanceof Hunk.Replace replace && !replace.deletes()) {
                var one = texts.credit();
                var other = texts.credit();
                var weave = Cases.adopted(Cases.adopted(Cases.weave(pair.base()), pair.one(), one), pair.other(), other);
                Cases.same(weave.text(), Cases.adopted(Cases.weave(pair.base()), pair.one(), one).text(), () -> told(pair));
                var credited = weave.blocks().stream().flatMap(block -> block.runs().stream())
                        .filter(run -> run.in().contains(one)).toList();
                Cases.hold(credited.size() == 1 && Set.copyOf(credited.getFirst().in()).equals(Set.of(one, other))
                        && credited.getFirst().tokens().equals(replace.put()), () -> credited + "\n" + told(pair));
            }
        });
    }
}
