package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import org.regroup.counting.Rational;

/// Reads the text form of a rule from left to right; see [Rules].
final class RuleReader {

    /// Rules within rules go no deeper than any people would write them, so that a hostile text cannot exhaust the stack.
    private static final int DEEPEST = 40;

    /// The text is not a rule.
    static final class Unreadable extends RuntimeException {

        Unreadable(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private final String text;
    private int at;
    private int depth;

    RuleReader(String text) {
        this.text = text;
    }

    JointRule joint() {
        if (++depth > DEEPEST)
            throw unreadable("at most " + DEEPEST + " rules within each other");
        int start = start();
        String name = word();
        expect('(');
        JointRule rule = checked(start, () -> switch (name) {
            case "all" -> new JointRule.AllOf(list(this::joint));
            case "any" -> new JointRule.AnyOf(list(this::joint));
            case "organisations" -> new JointRule.Organisations(threshold());
            case "taking-part" -> new JointRule.TakingPart(threshold());
            case "people" -> new JointRule.People(own());
            case "weighed" -> weighed();
            case "sections" -> sections();
            case "veto" -> new JointRule.Veto(names());
            case "reservations" -> new JointRule.Reservations(joint());
            default -> throw unreadable(start,
                    "all, any, organisations, taking-part, people, weighed, sections, veto or reservations");
        });
        expect(')');
        depth--;
        return rule;
    }

    OwnRule own() {
        int start = start();
        return checked(start, () -> new OwnRule(list(this::condition)));
    }

    void end() {
        if (start() < text.length())
            throw unreadable("the end of the rule");
    }

    private Condition condition() {
        int start = start();
        String word = word();
        return checked(start, () -> switch (word) {
            case "quorum" -> quorum();
            case "blocks" -> new Blocks(number());
            case "more-than", "at-least" -> majority(word);
            default -> throw unreadable(start, "more-than, at-least, quorum or blocks");
        });
    }

    private Quorum quorum() {
        if (Character.isDigit(peek()))
            return new Quorum.Number(number());
        Level level = level(word());
        of();
        int start = start();
        return switch (word()) {
            case "roll" -> new Quorum.OfRoll(level);
            case "present" -> new Quorum.OfPresent(level);
            default -> throw unreadable(start, "roll or present");
        };
    }

    private Majority majority(String word) {
        Level level = level(word);
        of();
        int start = start();
        Majority majority = Majority.of(level, switch (word()) {
            case "cast" -> Majority.Base.CAST;
            case "valid" -> Majority.Base.VALID;
            case "present" -> Majority.Base.PRESENT;
            case "entitled" -> Majority.Base.ENTITLED;
            default -> throw unreadable(start, "cast, valid, present or entitled");
        });
        while (Character.isLetter(peek())) {
            int here = start();
            majority = switch (word()) {
                case "abstentions-for" -> majority.with(Majority.Abstentions.COUNT_FOR);
                case "abstentions-against" -> majority.with(Majority.Abstentions.COUNT_AGAINST);
                case "tie-chair" -> majority.with(Majority.IfTied.CHAIR_DECIDES);
                case "tie-lot" -> majority.with(Majority.IfTied.LOT_DECIDES);
                default -> throw unreadable(here, "abstentions-for, abstentions-against, tie-chair or tie-lot");
            };
        }
        return majority;
    }

    private Threshold threshold() {
        int start = start();
        String word = word();
        if (word.equals("all-but"))
            return new Threshold.AllBut(whole());
        if (word.equals("at-least") && digits().chars().allMatch(Character::isDigit))
            return new Threshold.AtLeast(whole());
        return switch (word) {
            case "at-least", "more-than" -> new Threshold.Share(level(word));
            default -> throw unreadable(start, "at-least, more-than or all-but");
        };
    }

    private JointRule weighed() {
        Weighting weighting = weighting();
        expect(',');
        int start = start();
        boolean split = switch (word()) {
            case "split" -> true;
            case "whole" -> false;
            default -> throw unreadable(start, "whole or split");
        };
        expect(',');
        int here = start();
        if (condition() instanceof Majority majority)
            return new JointRule.Weighed(weighting, split, majority);
        throw unreadable(here, "a majority");
    }

    private Weighting weighting() {
        if (++depth > DEEPEST)
            throw unreadable("at most " + DEEPEST + " rules within each other");
        int start = start();
        Weighting weighting = switch (word()) {
            case "organisations" -> new Weighting.PerOrganisation();
            case "members" -> new Weighting.ByMembers();
            case "square-root" -> new Weighting.SquareRoot();
            case "delegates" -> new Weighting.ByDelegates();
            case "steps" -> steps();
            case "capped" -> capped();
            default -> throw unreadable(start, "organisations, members, square-root, delegates, steps or capped");
        };
        depth--;
        return weighting;
    }

    private Weighting steps() {
        expect('(');
        List<Long> numbers = list(this::number);
        expect(')');
        if (numbers.size() < 2 || numbers.size() > 3)
            throw unreadable("two or three numbers of members");
        return new Weighting.BySteps(numbers.get(0), numbers.get(1),
                numbers.size() == 3 ? OptionalLong.of(numbers.get(2)) : OptionalLong.empty());
    }

    private Weighting capped() {
        expect('(');
        Weighting of = weighting();
        expect(',');
        Weighting capped = new Weighting.Capped(of, share());
        expect(')');
        return capped;
    }

    private JointRule sections() {
        JointRule within = joint();
        List<JointRule.Section> sections = new ArrayList<>();
        while (peek() == ',') {
            at++;
            int start = start();
            if (!word().equals("section"))
                throw unreadable(start, "section");
            expect('(');
            String name = name();
            expect(',');
            sections.add(new JointRule.Section(name, names()));
            expect(')');
        }
        return new JointRule.Sections(within, sections);
    }

    private Level level(String word) {
        int start = start();
        return switch (word) {
            case "more-than" -> new Level(share(), true);
            case "at-least" -> new Level(share(), false);
            default -> throw unreadable(start, "more-than or at-least");
        };
    }

    private Rational share() {
        String digits = digits();
        start();
        at += digits.length();
        try {
            return digits.endsWith("%")
                    ? Rational.parse(digits.substring(0, digits.length() - 1)).over(100)
                    : Rational.parse(digits);
        } catch (NumberFormatException e) {
            throw unreadable("a share such as 2/3, 0.55 or 55%");
        }
    }

    private int whole() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, number()));
    }

    private long number() {
        String digits = digits();
        try {
            long number = Long.parseLong(digits);
            start();
            at += digits.length();
            return number;
        } catch (NumberFormatException e) {
            throw unreadable("a whole number");
        }
    }

    private Set<String> names() {
        return new LinkedHashSet<>(list(this::name));
    }

    private String name() {
        expect('"');
        StringBuilder name = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length())
                at++;
            name.append(text.charAt(at++));
        }
        if (at == text.length())
            throw unreadable("a closing quotation mark");
        at++;
        return name.toString();
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>(List.of(element.get()));
        while (peek() == ',') {
            at++;
            list.add(element.get());
        }
        return list;
    }

    private void of() {
        int start = start();
        if (!word().equals("of"))
            throw unreadable(start, "of");
    }

    private String word() {
        int start = start();
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '-'))
            at++;
        if (at == start)
            throw unreadable("a word");
        return text.substring(start, at);
    }

    private String digits() {
        int from = start();
        int to = from;
        while (to < text.length() && (Character.isDigit(text.charAt(to)) || "./%".indexOf(text.charAt(to)) >= 0))
            to++;
        return text.substring(from, to);
    }

    private void expect(char sign) {
        if (peek() != sign)
            throw unreadable("\"" + sign + "\"");
        at++;
    }

    private char peek() {
        int here = start();
        return here < text.length() ? text.charAt(here) : '\0';
    }

    /// Passes over blanks.
    private int start() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at)))
            at++;
        return at;
    }

    /// What a rule itself refuses is wrong at the place where it stands.
    private <T> T checked(int start, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (IllegalArgumentException refused) {
            throw new Unreadable("At character " + (start + 1) + ": " + refused.getMessage() + ".");
        }
    }

    private Unreadable unreadable(String expected) {
        return unreadable(start(), expected);
    }

    private Unreadable unreadable(int place, String expected) {
        String rest = text.substring(place, Math.min(text.length(), place + 20));
        return new Unreadable("At character " + (place + 1) + " a rule needs " + expected + ", and there is "
                + (rest.isEmpty() ? "nothing more." : "\"" + rest + "\"."));
    }
}
