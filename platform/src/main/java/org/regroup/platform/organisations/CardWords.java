package org.regroup.platform.organisations;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.regroup.counting.decisions.Blocks;
import org.regroup.counting.decisions.Condition;
import org.regroup.counting.decisions.Level;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Quorum;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Rule cards in the reader's words.
public final class CardWords {

    private CardWords() {}

    public static String kind(Page page, QuestionKind kind) {
        return page.t("cards.kind." + kind.code());
    }

    /// Kinds of question that are decided alike, together.
    public static Map<Procedure, List<QuestionKind>> alike(Collection<Procedure> procedures) {
        return procedures.stream().collect(Collectors.groupingBy(one -> one.of(QuestionKind.STATEMENT),
                LinkedHashMap::new, Collectors.mapping(Procedure::kind, Collectors.toList())));
    }

    public static String kinds(Page page, List<QuestionKind> kinds) {
        return kinds.stream().map(kind -> kind(page, kind)).collect(Collectors.joining(", "));
    }

    /// Everything about a procedure, with what it takes on today's roll.
    public static List<Fact> facts(Page page, Procedure one, Electors today) {
        return List.of(new Fact(page.t("cards.fact.yes"), rule(page, one.rule())),
                new Fact(page.t("cards.fact.today"), reach(page, one, today)), new Fact(page.t("cards.fact.who"), who(page, one)),
                new Fact(page.t("cards.fact.how"), how(page, one)),
                new Fact(page.t("cards.fact.notice"), page.t("cards.notice", one.noticeDays())));
    }

    /// A procedure in one paragraph.
    public static String told(Page page, Procedure one) {
        return String.join(" ", who(page, one), how(page, one), page.t("cards.notice", one.noticeDays()),
                rule(page, one.rule()));
    }

    /// Who decides, how, and who sees it: a procedure without its rule.
    public static String procedure(Page page, Procedure one) {
        return who(page, one) + " " + how(page, one);
    }

    private static String who(Page page, Procedure one) {
        return page.t("cards.electorate." + one.electorate().code() + ".told", one.body(), one.seats())
                + (one.weight() == CardWeight.ONE ? "" : " " + page.t("cards.weight." + one.weight().code() + ".told"))
                + (one.bloc() ? " " + page.t("cards.bloc.told") : "");
    }

    private static String how(Page page, Procedure one) {
        return page.t("cards.method." + one.method().code() + ".told") + " "
                + page.t("cards.secrecy." + one.secrecy().code() + ".told");
    }

    /// What it takes, such as "Yes if at least half of the roll take part and more than half of votes cast are for it."
    public static String rule(Page page, OwnRule rule) {
        return page.t("cards.yesIf", rule.conditions().stream().map(one -> condition(page, one))
                .collect(Collectors.joining(page.t("cards.and"))));
    }

    private static String condition(Page page, Condition condition) {
        return switch (condition) {
            case Majority majority -> page.t("cards.majority." + code(majority.base()), level(page, majority.level()))
                    + switch (majority.abstentions()) {
                        case ASIDE -> "";
                        case COUNT_FOR, COUNT_AGAINST -> page.t("cards.abstentions." + code(majority.abstentions()));
                    } + switch (majority.ifTied()) {
                        case FAILS -> "";
                        case CHAIR_DECIDES, LOT_DECIDES -> page.t("cards.tie." + code(majority.ifTied()));
                    };
            case Quorum.OfRoll(Level level) -> page.t("cards.quorumOf.roll", level(page, level));
            case Quorum.OfPresent(Level level) -> page.t("cards.quorumOf.present", level(page, level));
            case Quorum.Number(long people) -> page.t("cards.quorumOf.people", people);
            case Blocks(long atMost) -> page.t("cards.blocks", atMost);
        };
    }

    private static String level(Page page, Level level) {
        var share = level.share().numerator() + "/" + level.share().denominator();
        var words = switch (share) {
            case "1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "3/5", "1/1" -> page.t("cards.share." + share.replace('/', '-'));
            default -> share;
        };
        if (share.equals("1/1")) {
            return words;
        }
        return page.t(level.strict() ? "cards.level.more_than" : "cards.level.at_least", words);
    }

    /// The arithmetic for today's roll.
    public static String reach(Page page, Procedure one, Electors today) {
        int roll = today.of(one);
        if (one.electorate() == Electorate.BODY && one.seats() == 0) {
            return page.t("cards.reach.noSeats", one.body(), today.members());
        }
        return roll == 0
                ? page.t("cards.reach.nobody." + one.electorate().code())
                : Reach.of(one.rule(), roll).map(it -> page.t("cards.reach."
                        + (one.weight() == CardWeight.ONE ? one.electorate().code() : "cards"), it.roll(), it.taking(),
                        it.yes(), it.yesOfAll())).orElseGet(() -> page.t("cards.reach.never", roll));
    }

    /// What a version changed, kind by kind; empty for the first.
    public static List<Fact> changes(Page page, RuleCard before, RuleCard after) {
        return Arrays.stream(QuestionKind.values()).filter(kind -> !before.procedure(kind).equals(after.procedure(kind)))
                .map(kind -> new Fact(kind(page, kind), page.t("cards.changed",
                        before.procedure(kind).map(one -> told(page, one)).orElse("–"),
                        after.procedure(kind).map(one -> told(page, one)).orElse("–"))))
                .toList();
    }

    public static List<Choice> templates(Page page) {
        return choices(page, CardTemplate.class, "cards.template.");
    }

    public static List<Choice> electorates(Page page) {
        return choices(page, Electorate.class, "cards.electorate.");
    }

    public static List<Choice> methods(Page page) {
        return choices(page, VoteMethod.class, "cards.method.");
    }

    public static List<Choice> secrecies(Page page) {
        return choices(page, Secrecy.class, "cards.secrecy.");
    }

    public static List<Choice> weights(Page page) {
        return choices(page, CardWeight.class, "cards.weight.");
    }

    public static List<Choice> decides(Page page) {
        return choices(page, RuleForm.Decide.class, "cards.decide.");
    }

    public static List<Choice> bases(Page page) {
        return choices(page, Majority.Base.class, "cards.base.");
    }

    public static List<Choice> quorums(Page page) {
        return choices(page, RuleForm.Measure.class, "cards.quorum.");
    }

    private static <E extends Enum<E>> List<Choice> choices(Page page, Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants()).map(value -> Choice.of(code(value), page.t(key + code(value)))).toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
