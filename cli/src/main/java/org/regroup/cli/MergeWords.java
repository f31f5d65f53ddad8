package org.regroup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.texts.Adoption;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Meeting;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;
import org.regroup.texts.Relation;
import org.regroup.texts.Relations;
import org.regroup.texts.Source;
import org.regroup.texts.plan.PlanInEnglish;

/// What a merge has found, in English.
final class MergeWords {

    /// Up to so many amendments every pair is named, also where it is independent.
    private static final int EVERY_PAIR = 6;

    private final Merge merge;

    MergeWords(Merge merge) {
        this.merge = merge;
    }

    List<String> relations() {
        var words = new ArrayList<String>();
        var entries = merge.entries();
        if (entries.size() == 1)
            return List.of("There is only one.");
        if (entries.size() > EVERY_PAIR) {
            merge.relations().pairs().forEach(pair -> words.add(relation(pair)));
            words.add(words.isEmpty() ? "All are independent of each other." : "All other pairs are independent.");
            return words;
        }
        for (int n = 0; n < entries.size(); n++)
            for (int m = n + 1; m < entries.size(); m++) {
                var one = entries.get(n).amendment().id();
                var other = entries.get(m).amendment().id();
                words.add(relation(new Relations.Pair(one, other, merge.relations().between(one, other))));
            }
        return words;
    }

    private String relation(Relations.Pair pair) {
        String both = pair.one() + " and " + pair.other();
        return both + switch (pair.relation()) {
            case Relation.Independent _ -> " are independent: both can stand, in either order.";
            case Relation.Touching(var meetings) -> " touch" + places(meetings)
                    + ". Both can stand; where both put words in, those adopted first stand first.";
            case Relation.Identical _ -> " say the same.";
            case Relation.Subsumes(var wider, var narrower) -> ": " + wider + " does all that "
                    + narrower + " does, and more.";
            case Relation.Overlaps(var meetings) -> " want different things of the same words" + places(meetings)
                    + ". Not both can stand as they are.";
            case Relation.DependsOn(var child, var parent) -> ": " + child + " amends "
                    + parent + " and falls with it.";
            case Relation.Declared(var falls, var ifCarried, var by, var reason) ->
                ": " + falls + " falls if "
                        + ifCarried + " carries (" + by + ": " + reason + ").";
        };
    }

    private String places(List<Meeting> meetings) {
        return meetings.stream().map(this::place).distinct().collect(Collectors.joining("; ", " in ", "")).replaceFirst(" in $",
                "");
    }

    private String place(Meeting meeting) {
        String where = where(meeting.block());
        var words = merge.base().block(meeting.block()).filter(_ -> meeting.to() > meeting.from())
                .map(block -> Block.plain(block.tokens().subList(meeting.from(), meeting.to())).strip()).orElse("");
        return words.isEmpty() ? where : where + ", “" + words + "”";
    }

    private String where(BlockId block) {
        var where = merge.places().get(block);
        return where == null ? "a block put in" : where.english();
    }

    List<String> plan() {
        return PlanInEnglish.lines(merge.plan());
    }

    String step(Merge.Step step) {
        return switch (step.adoption()) {
            case Adoption.Adopted(_, var how) -> switch (how) {
                case Rebase.Clean _ -> "adopted as it was written.";
                case Rebase.Shifted(_, var satisfied) -> satisfied.isEmpty()
                        ? "adopted; its places have shifted."
                        : "adopted; part of it was so already, " + thanks(satisfied) + ".";
                case Rebase.AlreadySatisfied(var regions) -> "adopted; all of it was so already, " + thanks(regions)
                        + ", and both are credited.";
                case Rebase.Moot _,Rebase.Conflicted _ -> throw new IllegalStateException("adopted although " + how);
            };
            case Adoption.Refused(var why) -> switch (why) {
                case Rebase.Moot _ -> "not adopted: what it would change has been taken out.";
                case Rebase.Conflicted(_, var rest) -> "not adopted: it cannot stand as it is"
                        + (rest.isEmpty()
                                ? "."
                                : "; " + rest.size() + " of its " + step.entry().amendment().hunks().size()
                                        + " changes could.");
                case Rebase.Clean _,Rebase.Shifted _,Rebase.AlreadySatisfied _ ->
                    throw new IllegalStateException("refused although " + why);
            };
        };
    }

    /// Why the changes of a refused amendment cannot stand; none for an adopted one.
    List<String> grounds(Merge.Step step) {
        return regions(step.adoption()).stream().map(region -> {
            String said = step.entry().says().get(region.hunk()).english();
            return (said.endsWith(".") ? said.substring(0, said.length() - 1) : said) + ": " + why(region);
        }).toList();
    }

    static List<Region> regions(Adoption adoption) {
        return switch (adoption) {
            case Adoption.Adopted _ -> List.of();
            case Adoption.Refused(var why) -> switch (why) {
                case Rebase.Moot(var regions) -> regions;
                case Rebase.Conflicted(var regions, _) -> regions;
                case Rebase.Clean _,Rebase.Shifted _,Rebase.AlreadySatisfied _ -> List.of();
            };
        };
    }

    private static String why(Region region) {
        String by = by(region.by());
        return switch (region.why()) {
            case WORDS_CHANGED -> "cannot stand, words there have been changed" + by + ".";
            case WORDS_OUT -> "has no object, the words have been taken out" + by + ".";
            case BLOCK_OUT -> "has no object, all of it has been taken out" + by + ".";
            case BLOCK_CHANGED -> "cannot stand, it has been changed" + by + ".";
            case BLOCK_MOVED -> "cannot stand, it has been moved" + by + ".";
            case ALREADY_SO -> "is so already" + by + ".";
            case WAITS_FOR_PARENT -> "waits for the amendment it amends.";
        };
    }

    private static String thanks(List<Region> regions) {
        return "thanks to " + regions.stream().flatMap(region -> region.by().stream()).map(MergeWords::name).distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String by(List<Credit> credits) {
        return credits.isEmpty()
                ? ""
                : " by " + credits.stream().map(MergeWords::name).distinct()
                        .collect(Collectors.joining(" and "));
    }

    /// `A2 (dockers)`, `the text`.
    static String name(Credit credit) {
        var source = credit.source();
        return source.kind() == Source.Kind.AMENDMENT
                ? source.id() + " (" + String.join(", ", source.organisations()) + ")"
                : "the text";
    }
}
