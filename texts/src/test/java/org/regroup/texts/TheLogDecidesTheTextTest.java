package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.regroup.texts.TokenByToken.Fate;

/// Long logs of decisions, on the first version and on later ones, against the rules stated once more token by token.
class TheLogDecidesTheTextTest {

    @Test
    void inMadeUpProse() {
        logs(RandomTexts::generated);
    }

    @Test
    void inRealProse() {
        logs(RandomTexts::real);
    }

    /// A decision and where it was proposed.
    private record Decision(Amendment amendment, Credit credit) {}

    private void logs(LongFunction<RandomTexts> prose) {
        var fates = new int[Fate.values().length];
        Cases.of(900, prose, texts -> {
            var base = texts.text(2 + texts.below(4));
            var weave = Cases.weave(base);
            var model = new TokenByToken(base, RandomTexts.motion());
            var versions = new ArrayList<Text>(List.of(base));
            var log = new ArrayList<Decision>();
            var entered = new ArrayList<Decision>();
            for (int n = 0; n < 10; n++) {
                var on = texts.below(3) == 0 ? texts.one(versions) : base;
                var decision = texts.below(8) == 0 && !log.isEmpty()
                        ? new Decision(again(texts.one(log).amendment(), texts), texts.credit())
                        : new Decision(texts.amendment(on, texts.hunks(on, 3)), texts.credit());
                log.add(decision);
                var fate = model.fate(decision.amendment());
                fates[fate.ordinal()]++;
                var before = weave;
                var rebase = weave.rebase(decision.amendment());
                Cases.same(fate(rebase), fate, () -> told(before, log) + "\n" + rebase);
                model.adopt(decision.amendment(), decision.credit());
                switch (weave.adopt(decision.amendment(), decision.credit())) {
                    case Adoption.Adopted(var next, _) -> weave = next;
                    case Adoption.Refused _ -> {
                    }
                }
                var after = weave;
                Cases.same(weave.text(), model.text(), () -> told(before, log));
                covered(after, model, () -> told(before, log));
                if (after.version().equals(before.version())) {
                    continue;
                }
                versions.add(weave.text());
                entered.add(decision);
            }
        });
        for (var fate : Fate.values()) {
            Cases.hold(fates[fate.ordinal()] > 40, () -> "only " + fates[fate.ordinal()] + " " + fate);
        }
    }

    private static Amendment again(Amendment amendment, RandomTexts texts) {
        return new Amendment(texts.name(), amendment.base(), amendment.hunks());
    }

    private static Fate fate(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _ -> Fate.STANDS;
            case Rebase.Shifted(_, var satisfied) -> satisfied.isEmpty() ? Fate.STANDS : Fate.STANDS_IN_PART;
            case Rebase.AlreadySatisfied _ -> Fate.SATISFIED;
            case Rebase.Moot _ -> Fate.MOOT;
            case Rebase.Conflicted _ -> Fate.CONFLICTED;
        };
    }

    /// Every token that ever stood has whom it is owed to, and who took it out, as the rules say.
    private static void covered(Weave weave, TokenByToken model, Supplier<String> told) {
        var said = weave.blocks().stream().collect(Collectors.toMap(Woven::id, TheLogDecidesTheTextTest::words));
        var expected = model.slots().stream().collect(Collectors.toMap(slot -> slot.id, TheLogDecidesTheTextTest::words));
        Cases.same(said.keySet(), expected.keySet(), told);
        for (var id : expected.keySet()) {
            Cases.hold(Objects.equals(said.get(id), expected.get(id)),
                    () -> told.get() + "\nblock " + id + "\n  " + said.get(id) + "\n  " + expected.get(id));
        }
    }

    private record Word(String text, Set<Credit> in, String out) {
        @Override
        public String toString() {
            return text + in.stream().map(Credit::decision).sorted().toList() + (out.isEmpty() ? "" : "-" + out);
        }
    }

    private static List<Word> words(Woven block) {
        return block.runs().stream().flatMap(run -> run.tokens().stream()
                .map(token -> new Word(token.text(), Set.copyOf(run.in()), run.out() == null ? "" : run.out().decision())))
                .toList();
    }

    private static List<Word> words(TokenByToken.Slot slot) {
        return slot.pieces.stream().map(piece -> new Word(piece.token.text(), Set.copyOf(piece.in),
                piece.out == null ? "" : piece.out.credit().decision())).toList();
    }

    private static String told(Weave before, List<Decision> log) {
        return Cases.shown(before.at(log.getFirst().amendment().base())) + "\nlog\n"
                + String.join("\n",
                        log.stream().map(each -> Cases.shown(each.amendment()) + " on " + base(before, each)).toList())
                + "\nbefore the last\n" + Cases.shown(before.text());
    }

    private static int base(Weave weave, Decision decision) {
        var steps = weave.steps();
        for (int n = steps.size(); n > 0; n--) {
            if (steps.get(n - 1).version().equals(decision.amendment().base())) {
                return n;
            }
        }
        return 0;
    }

    @Test
    void theSameLogGivesTheSameText() {
        Cases.of(1_000, RandomTexts::generated, texts -> {
            var base = texts.text(4);
            var log = log(texts, base, 6);
            Cases.same(fold(base, log).text(), fold(base, log).text(), () -> "text");
            Cases.same(fold(base, log).blocks(), fold(base, log).blocks(), () -> "credit");
        });
    }

    @Test
    void leavingADecisionOutIsNeverHavingTakenIt() {
        Cases.of(3_500, RandomTexts::generated, texts -> {
            var base = texts.text(4);
            var weave = fold(base, log(texts, base, 7));
            var entered = weave.steps().stream().map(step -> new Decision(step.amendment(), step.credit())).toList();
            var out = texts.one(entered);
            var rest = entered.stream().filter(decision -> !decision.equals(out)).toList();
            var never = fold(base, rest);
            var refolded = weave.without(List.of(out.amendment().id()));
            var fallen = refolded.fallen().stream().map(step -> new Decision(step.amendment(), step.credit())).toList();
            Cases.hold(entered.size() == 1 + never.steps().size() + fallen.size() && rest.containsAll(fallen),
                    () -> told(weave, entered) + "\nwithout " + out.amendment().id() + " fell " + fallen);
            Cases.same(refolded.weave().text(), never.text(), () -> told(weave, entered) + "\nwithout " + out);
            Cases.same(refolded.weave().blocks(), never.blocks(), () -> "credit");
            Cases.same(refolded.weave().version(), never.version(), () -> "version");
        });
    }

    private static List<Decision> log(RandomTexts texts, Text base, int number) {
        var log = new ArrayList<Decision>();
        for (int n = 0; n < number; n++) {
            log.add(new Decision(texts.amendment(base, texts.hunks(base, 3)), texts.credit()));
        }
        return log;
    }

    private static Weave fold(Text base, List<Decision> log) {
        var weave = Cases.weave(base);
        for (var decision : log) {
            switch (weave.adopt(decision.amendment(), decision.credit())) {
                case Adoption.Adopted(var next, _) -> weave = next;
                case Adoption.Refused _ -> {
                }
            }
        }
        return weave;
    }
}
