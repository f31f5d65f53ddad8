package org.regroup.counting.divisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.counting.decisions.JointRule;

/// A division of a conference with the result that its chair declared, as it is published to be counted again.
///
/// @param text    fingerprint of the text that stood on the screen; empty where there was none
/// @param carried as it was declared
/// @param result  the figures that were declared, under [Figures#ROOM]
public record Declared(String conference, int number, String text, Instant openedAt, Instant closedAt, Division division,
        boolean carried, Figures result) {

    /// What does not add up, one sentence each; empty where the same result comes out again.
    public List<String> findings() {
        var found = new ArrayList<String>();
        var names = division.groups().stream().map(Division.Group::name).collect(Collectors.toSet());
        if (names.size() < division.groups().size()) {
            found.add("An organisation stands on the roll more than once.");
        }
        if (names.contains(Figures.ROOM) || names.stream().anyMatch(String::isBlank)) {
            found.add("An organisation on the roll has no name, or the name " + Figures.ROOM
                    + ", which stands for the whole room.");
        }
        var codes = new HashSet<String>();
        division.ballots().forEach(ballot -> {
            if (!codes.add(ballot.code())) {
                found.add("The code " + ballot.code() + " stands on more than one ballot.");
            }
            if (!ballot.group().isEmpty() && !names.contains(ballot.group())) {
                found.add("Ballot " + ballot.code() + " is of " + ballot.group() + ", which is not on the roll.");
            }
        });
        division.counted().stream().map(Figures::group).filter(group -> !group.equals(Figures.ROOM) && !names.contains(group))
                .forEach(group -> found.add("Tellers counted votes of " + group + ", which is not on the roll."));
        rule().problems(division.groups().stream().map(Division.Group::affiliate).toList())
                .forEach(problem -> found.add("The rule does not fit the roll: " + problem));
        if (found.isEmpty()) {
            division.tooMany().forEach(group -> found.add(group.equals(Figures.ROOM)
                    ? "More votes were counted than there are delegates on the roll: " + division.voters() + "."
                    : "More votes of " + group + " were counted than it has delegates on the roll."));
        }
        if (found.isEmpty()) {
            compare(Count.of(division), found);
        }
        return found;
    }

    private JointRule rule() {
        return Division.applied(division.way(), division.rule());
    }

    private void compare(Count count, List<String> found) {
        if (!count.total().equals(result)) {
            found.add("Declared were " + words(result) + "; the ballots and counts make " + words(count.total()) + ".");
        }
        if (count.verdict().carried() != carried) {
            found.add("It was declared " + (carried ? "carried" : "not carried") + "; by its rule it is not so.");
        }
    }

    private static String words(Figures figures) {
        return figures.inFavour() + " for, " + figures.against() + " against, " + figures.abstained() + " abstained, "
                + figures.spoiled() + " spoiled";
    }
}
