package org.regroup.opinions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where people stand in a dialogue and where they agree: the whole result, and a pure function of votes and options.
///
/// ```java
/// var map = OpinionMap.of(votes, MapOptions.standard());
/// map.counts();                      // Counts[participants=1921, statements=197, votes=49443]
/// map.places().get("17");            // Place[x=1.4, y=-0.3], or null when they answered too little
/// map.commonGround().getFirst();     // the statement that the most reluctant organisation and group accept most
/// ```
///
/// People are placed on the two principal axes of their votes and grouped by k-means, as in Small, Björkegren, Erkkilä,
/// Shaw and Megill, *Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces* (2021), but from cast votes
/// only, without moderated-out and meta statements, deterministically and with one group as a valid answer. Collections
/// are immutable and in canonical order of their ids. Two results are equal exactly when every number in them is.
///
/// @param counts        size of the dialogue
/// @param participants  everybody with at least one vote
/// @param organisations the organisations that participants speak for
/// @param places        where people stand; those with too few votes are missing
/// @param axes          how much of the differences the two axes show
/// @param groups        opinion groups, largest first; one group when the votes carry no more, none when nobody could be placed
/// @param assignments   participant to group id; those in no group are missing
/// @param statements    results of every statement, also of those nobody saw
/// @param commonGround  counting statements ranked by how far even the most reluctant voice agrees
/// @param options       what the map was asked for; with the votes, all that is needed to compute it again
public record OpinionMap(Counts counts, List<String> participants, List<String> organisations,
        SequencedMap<String, Place> places, Axes axes, List<OpinionGroup> groups, SequencedMap<String, Integer> assignments,
        List<StatementResult> statements, List<CommonGround> commonGround, MapOptions options) {

    /// Computes the map. Cost: some dozens of passes over the votes, and a search for groups that does not grow with the
    /// number of people beyond a few thousand.
    public static OpinionMap of(Votes votes, MapOptions options) {
        VoteMatrix matrix = VoteMatrix.of(votes);
        Placing placing = Placing.of(matrix, options.minimumVotes());
        Groups groups = options.givenGroups().isEmpty()
                ? Grouping.of(placing, options)
                : Groups.given(votes, options.givenGroups());
        Tables tables = Tables.of(votes, groups);
        List<StatementResult> statements = tables.results();
        return new OpinionMap(votes.counts(), votes.participants(), votes.organisations(), placing.places(votes.participants()),
                placing.axes(), Representatives.of(votes, groups, tables), groups.assignments(votes.participants()), statements,
                CommonGround.ranked(statements, options), options);
    }

    /// The result of one statement; empty for unknown ids.
    public Optional<StatementResult> statement(String id) {
        return statements.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// The opinion group of a person; `null` for people in none.
    public @Nullable Integer groupOf(String participant) {
        return assignments.get(participant);
    }

    /// Counting statements on which opinion groups lie furthest apart, widest first.
    public List<StatementResult> dividingGroups() {
        return byWidth(s -> s.betweenGroups(options.groupEvidence()));
    }

    /// Counting statements on which organisations lie furthest apart, widest first.
    public List<StatementResult> dividingOrganisations() {
        return byWidth(s -> s.betweenOrganisations(options.organisationEvidence()));
    }

    /// Statements still open to votes that fewer people saw than `people`, least seen first.
    public List<StatementResult> seenByFewerThan(int people) {
        return statements.stream().filter(s -> s.moderation() != Moderation.OUT && s.tally().seen() < people)
                .sorted(Comparator.comparingInt(s -> s.tally().seen())).toList();
    }

    private List<StatementResult> byWidth(Function<StatementResult, Optional<Spread>> spread) {
        record Measured(StatementResult statement, double width) {}
        return statements.stream().filter(StatementResult::counts)
                .flatMap(s -> spread.apply(s).map(found -> new Measured(s, found.width())).stream())
                .sorted(Comparator.comparingDouble(Measured::width).reversed()).map(Measured::statement).toList();
    }
}
