package org.regroup.platform.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Blocks;
import org.regroup.counting.decisions.Condition;
import org.regroup.counting.decisions.Level;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Quorum;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Typed;

/// Reads the part of a form that says what it takes: a majority, consent, or a rule written out; with a quorum.
final class RuleForm {

    /// Stands for a rule that could not be read while the other fields are judged.
    static final OwnRule NONE = OwnRule.of(Majority.simple());

    /// How it is decided.
    enum Decide {
        MORE_THAN, AT_LEAST, CONSENT, WRITTEN
    }

    /// What a quorum is measured by.
    enum Measure {
        NONE, ROLL, PRESENT, PEOPLE
    }

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}|\\d{1,3}(?:\\.\\d{1,4})?%");
    private static final long MOST_PEOPLE = 10_000_000;

    private RuleForm() {}

    static Optional<OwnRule> read(Typed typed, String at, List<Ground> grounds) {
        var decide = Typed.one(Decide.class, typed.text(at + "-decide"));
        if (decide.isEmpty()) {
            grounds.add(Ground.at(at + "-decide", "cards.ground.choose"));
            return Optional.empty();
        }
        if (decide.get() == Decide.WRITTEN) {
            return switch (Rules.parseOwn(typed.text(at + "-ruleText").strip())) {
                case Rules.Parsed.Read<OwnRule>(var rule) -> Optional.of(rule);
                case Rules.Parsed.Refused<OwnRule>(var reason) -> {
                    grounds.add(Ground.at(at + "-ruleText", "cards.ground.ruleText", reason));
                    yield Optional.empty();
                }
            };
        }
        int before = grounds.size();
        var conditions = new ArrayList<Condition>();
        quorum(typed, at, grounds).ifPresent(conditions::add);
        if (decide.get() == Decide.CONSENT) {
            conditions.add(new Blocks(0));
        } else {
            majority(decide.get() == Decide.MORE_THAN, typed, at, grounds).ifPresent(conditions::add);
        }
        return grounds.size() > before ? Optional.empty() : Optional.of(new OwnRule(conditions));
    }

    private static Optional<Condition> majority(boolean strict, Typed typed, String at, List<Ground> grounds) {
        var base = Typed.one(Majority.Base.class, typed.text(at + "-base"));
        if (base.isEmpty()) {
            grounds.add(Ground.at(at + "-base", "cards.ground.choose"));
        }
        var share = share(typed, at + "-share", grounds);
        if (share != null && strict && share.equals(Rational.ONE)) {
            grounds.add(Ground.at(at + "-share", "cards.ground.share.whole"));
            return Optional.empty();
        }
        return share == null || base.isEmpty()
                ? Optional.empty()
                : Optional.of(Majority.of(new Level(share, strict), base.get()));
    }

    private static Optional<Condition> quorum(Typed typed, String at, List<Ground> grounds) {
        var measure = Typed.one(Measure.class, typed.text(at + "-quorum"));
        if (measure.isEmpty()) {
            grounds.add(Ground.at(at + "-quorum", "cards.ground.choose"));
            return Optional.empty();
        }
        var field = at + "-quorumSize";
        return switch (measure.get()) {
            case NONE -> Optional.empty();
            case PEOPLE -> people(typed, field, grounds);
            case ROLL -> Optional.ofNullable(share(typed, field, grounds))
                    .map(share -> new Quorum.OfRoll(new Level(share, false)));
            case PRESENT -> Optional.ofNullable(share(typed, field, grounds))
                    .map(share -> new Quorum.OfPresent(new Level(share, false)));
        };
    }

    private static Optional<Condition> people(Typed typed, String field, List<Ground> grounds) {
        int people = typed.number(field);
        if (people < 1 || people > MOST_PEOPLE) {
            grounds.add(Ground.at(field, people == 0 ? "cards.ground.share.zero" : "cards.ground.people"));
            return Optional.empty();
        }
        return Optional.of(new Quorum.Number(people));
    }

    /// A fraction such as 2/3, or per cent; null where it is none above zero and up to the whole.
    private static @Nullable Rational share(Typed typed, String field, List<Ground> grounds) {
        var text = typed.text(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        var fraction = FRACTION.matcher(text);
        Rational share = null;
        if (fraction.matches() && !fraction.group(2).matches("0+")) {
            share = Rational.of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        } else if (PERCENT.matcher(text).matches()) {
            share = Rational.parse(text.replace("%", "")).over(100);
        }
        if (share == null) {
            grounds.add(Ground.at(field, "cards.ground.share"));
        } else if (share.signum() == 0) {
            grounds.add(Ground.at(field, "cards.ground.share.zero"));
        } else if (share.compareTo(Rational.ONE) > 0) {
            grounds.add(Ground.at(field, "cards.ground.share.more"));
        } else {
            return share;
        }
        return null;
    }

    static void fill(Map<String, String> values, String at, OwnRule rule) {
        values.put(at + "-decide", code(Decide.WRITTEN));
        values.put(at + "-quorum", code(Measure.NONE));
        values.put(at + "-base", code(Majority.Base.CAST));
        values.put(at + "-ruleText", Rules.text(rule));
        var quorums = rule.conditions().stream().filter(Quorum.class::isInstance).map(Quorum.class::cast).toList();
        var rest = rule.conditions().stream().filter(one -> !(one instanceof Quorum)).toList();
        if (quorums.size() > 1 || rest.size() > 1 || !quorums.stream().allMatch(RuleForm::ordinary)
                || !ordinary(rest.getFirst())) {
            return;
        }
        values.put(at + "-ruleText", "");
        quorums.forEach(quorum -> fill(values, at, quorum));
        if (rest.getFirst() instanceof Majority majority) {
            values.put(at + "-decide", code(majority.level().strict() ? Decide.MORE_THAN : Decide.AT_LEAST));
            values.put(at + "-share", text(majority.level()));
            values.put(at + "-base", code(majority.base()));
        } else {
            values.put(at + "-decide", code(Decide.CONSENT));
        }
    }

    private static void fill(Map<String, String> values, String at, Quorum quorum) {
        switch (quorum) {
            case Quorum.OfRoll(Level level) -> {
                values.put(at + "-quorum", code(Measure.ROLL));
                values.put(at + "-quorumSize", text(level));
            }
            case Quorum.OfPresent(Level level) -> {
                values.put(at + "-quorum", code(Measure.PRESENT));
                values.put(at + "-quorumSize", text(level));
            }
            case Quorum.Number(long people) -> {
                values.put(at + "-quorum", code(Measure.PEOPLE));
                values.put(at + "-quorumSize", String.valueOf(people));
            }
        }
    }

    private static boolean ordinary(Condition condition) {
        return switch (condition) {
            case Majority majority -> majority.abstentions() == Majority.Abstentions.ASIDE
                    && majority.ifTied() == Majority.IfTied.FAILS;
            case Blocks(long atMost) -> atMost == 0;
            case Quorum.OfRoll(Level level) -> !level.strict();
            case Quorum.OfPresent(Level level) -> !level.strict();
            case Quorum.Number _ -> true;
        };
    }

    private static String text(Level level) {
        return level.share().numerator() + "/" + level.share().denominator();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
