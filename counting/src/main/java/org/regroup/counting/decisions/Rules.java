package org.regroup.counting.decisions;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.counting.Rational;

/// Rules as one line of text, to be stored and compared: the same rule always gives the same line.
///
/// ```
/// all(organisations(at-least 3), people(more-than 1/2 of cast))
/// reservations(organisations(at-least 3))
/// any(all(organisations(at-least 11/20), weighed(members, whole, at-least 13/20 of entitled)), organisations(all-but 3))
/// sections(people(more-than 1/2 of cast), section("Unions", "D", "E"), section("Campaigns", "A"))
/// all(weighed(capped(square-root, 2/5), split, more-than 1/2 of cast), veto("A", "B"), taking-part(all-but 1))
/// quorum at-least 1/2 of roll, at-least 2/3 of cast tie-chair           (a body's own rule)
/// quorum 150, more-than 1/2 of cast                                     (a quorum of so many people)
/// blocks 0                                                              (consent)
/// ```
///
/// Shares may be written `2/3`, `0.55` or `55%` and are printed as fractions. A number alone after `at-least` counts
/// organisations. Names stand between quotation marks; a quotation mark or backslash in them after a backslash.
public final class Rules {

    /// What came of reading a rule.
    public sealed interface Parsed<T> {

        record Read<T>(T value) implements Parsed<T> {}

        /// @param reason what was expected and where
        record Refused<T>(String reason) implements Parsed<T> {}

        /// @throws IllegalArgumentException if it was refused
        default T rule() {
            return switch (this) {
                case Read<T>(T value) -> value;
                case Refused<T>(String reason) -> throw new IllegalArgumentException(reason);
            };
        }
    }

    public static Parsed<JointRule> parse(String text) {
        return parsed(text, RuleReader::joint);
    }

    public static Parsed<OwnRule> parseOwn(String text) {
        return parsed(text, RuleReader::own);
    }

    public static String text(JointRule rule) {
        return switch (rule) {
            case JointRule.AllOf(List<JointRule> rules) -> call("all", rules.stream().map(Rules::text));
            case JointRule.AnyOf(List<JointRule> rules) -> call("any", rules.stream().map(Rules::text));
            case JointRule.Organisations(Threshold threshold) -> call("organisations", Stream.of(text(threshold)));
            case JointRule.TakingPart(Threshold threshold) -> call("taking-part", Stream.of(text(threshold)));
            case JointRule.People(OwnRule own) -> call("people", Stream.of(text(own)));
            case JointRule.Weighed(Weighting weighting, boolean split, Majority majority) ->
                call("weighed", Stream.of(text(weighting), split ? "split" : "whole", text(majority)));
            case JointRule.Sections(JointRule within, List<JointRule.Section> sections) ->
                call("sections", Stream.concat(Stream.of(text(within)), sections.stream().map(s -> call("section",
                        Stream.concat(Stream.of(s.name()), s.organisations().stream()).map(Rules::quoted)))));
            case JointRule.Veto veto -> call("veto", veto.organisations().stream().map(Rules::quoted));
            case JointRule.Reservations(JointRule needed) -> call("reservations", Stream.of(text(needed)));
        };
    }

    public static String text(OwnRule rule) {
        return rule.conditions().stream().map(Rules::text).collect(Collectors.joining(", "));
    }

    private static String text(Condition condition) {
        return switch (condition) {
            case Majority(Level level, Majority.Base base, Majority.Abstentions abstentions, Majority.IfTied ifTied) ->
                text(level) + " of " + switch (base) {
                    case CAST -> "cast";
                    case VALID -> "valid";
                    case PRESENT -> "present";
                    case ENTITLED -> "entitled";
                } + switch (abstentions) {
                    case ASIDE -> "";
                    case COUNT_FOR -> " abstentions-for";
                    case COUNT_AGAINST -> " abstentions-against";
                } + switch (ifTied) {
                    case FAILS -> "";
                    case CHAIR_DECIDES -> " tie-chair";
                    case LOT_DECIDES -> " tie-lot";
                };
            case Quorum.OfRoll(Level level) -> "quorum " + text(level) + " of roll";
            case Quorum.OfPresent(Level level) -> "quorum " + text(level) + " of present";
            case Quorum.Number(long people) -> "quorum " + people;
            case Blocks(long atMost) -> "blocks " + atMost;
        };
    }

    private static String text(Threshold threshold) {
        return switch (threshold) {
            case Threshold.AtLeast(int organisations) -> "at-least " + organisations;
            case Threshold.AllBut(int organisations) -> "all-but " + organisations;
            case Threshold.Share(Level level) -> text(level);
        };
    }

    private static String text(Weighting weighting) {
        return switch (weighting) {
            case Weighting.PerOrganisation _ -> "organisations";
            case Weighting.ByMembers _ -> "members";
            case Weighting.SquareRoot _ -> "square-root";
            case Weighting.ByDelegates _ -> "delegates";
            case Weighting.BySteps steps -> call("steps", Stream.concat(Stream.of(steps.first(), steps.further()),
                    steps.most().stream().boxed()).map(String::valueOf));
            case Weighting.Capped(Weighting of, Rational share) -> call("capped", Stream.of(text(of), fraction(share)));
        };
    }

    private static String text(Level level) {
        return (level.strict() ? "more-than " : "at-least ") + fraction(level.share());
    }

    /// With its denominator even when whole, so that a share is never taken for a number of organisations.
    private static String fraction(Rational share) {
        return share.numerator() + "/" + share.denominator();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String call(String name, Stream<String> arguments) {
        return name + arguments.collect(Collectors.joining(", ", "(", ")"));
    }

    private static <T> Parsed<T> parsed(String text, Function<RuleReader, T> read) {
        try {
            RuleReader reader = new RuleReader(text);
            T rule = read.apply(reader);
            reader.end();
            return new Parsed.Read<>(rule);
        } catch (RuleReader.Unreadable unreadable) {
            return new Parsed.Refused<>(unreadable.reason());
        }
    }

    private Rules() {}
}
