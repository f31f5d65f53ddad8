package org.regroup.platform.decisions.delegations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// A line of the roll by which somebody votes for others: a delegate, or a unit whose mandate somebody holds.
///
/// @param name   of the delegate or of the unit
/// @param unit   whether it is a unit's
/// @param people members for whom it stands
/// @param told   the instruction that holds
/// @param votes  how it voted, once the vote has closed and where that is not secret: `60:yyn 40:nyn`; otherwise empty
/// @param report what was reported back; empty where it was taken back with its author's account
/// @param sentAt null while nothing has been reported
/// @param may    whether the reader may say what the vote is to be
public record Delegate(UUID elector, OrganisationId organisation, String name, boolean unit, int people,
        @Nullable Instruction told, String votes, String report, @Nullable Instant sentAt, boolean may) {

    /// Votes that say the same.
    public record Voted(int weight, String answers) {}

    public List<Voted> voted() {
        return votes.isEmpty()
                ? List.of()
                : Arrays.stream(votes.split(" ")).map(part -> part.split(":"))
                        .map(part -> new Voted(Integer.parseInt(part[0]), part[1])).toList();
    }

    /// The items on which a vote was given against what was decided.
    public List<Integer> against() {
        var instruction = told;
        return instruction == null
                ? List.of()
                : IntStream.range(0, instruction.says().length()).filter(item -> instruction.on(item).binds()
                        && voted().stream().anyMatch(one -> one.answers().length() > item
                                && one.answers().charAt(item) != instruction.on(item).letter()))
                        .boxed().toList();
    }
}
