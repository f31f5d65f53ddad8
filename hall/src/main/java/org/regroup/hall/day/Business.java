package org.regroup.hall.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.regroup.hall.orders.ProceduralMotion;

/// What was taken, voted on and decided.
///
/// @param items every item that was called, in order; the last may still be open
/// @param votes every vote, in order
/// @param moved procedural motions that wait to be put, the weightiest first
/// @param corrections of the minutes that nobody has decided yet
public record Business(List<Taken> items, List<Vote> votes, List<Act.Moved> moved,
        List<Act.Corrects> corrections) {

    static final Business NONE = new Business(List.of(), List.of(), List.of(), List.of());

    public Business {
        items = List.copyOf(items);
        votes = List.copyOf(votes);
        moved = List.copyOf(moved);
        corrections = List.copyOf(corrections);
    }

    /// The item that is called and not done with.
    public Optional<Taken> item() {
        return items.isEmpty() || items.getLast().done().isPresent() ? Optional.empty() : Optional.of(items.getLast());
    }

    /// How an item ended the last time it was taken.
    public Optional<Act.Disposed> disposal(String item) {
        return items.reversed().stream().filter(taken -> taken.takes(item)).findFirst().flatMap(Taken::how);
    }

    /// What was called when a vote was opened.
    public Optional<Taken> taken(Vote vote) {
        return items.reversed().stream()
                .filter(taken -> taken.item().equals(vote.item()) && !taken.called().isAfter(vote.opened())).findFirst();
    }

    /// The vote that is being taken.
    public Optional<Vote> open() {
        return votes.stream().filter(Vote::open).findFirst();
    }

    /// The vote that is neither declared nor annulled.
    public Optional<Vote> pending() {
        return votes.stream().filter(Vote::pending).findFirst();
    }

    public Optional<Vote> vote(String name) {
        return votes.stream().filter(vote -> vote.name().equals(name)).findFirst();
    }

    public Optional<Act.Moved> moved(ProceduralMotion.Kind kind) {
        return moved.stream().filter(one -> one.kind() == kind).findFirst();
    }

    Business called(Act.Called act, Instant at) {
        return called(new Taken(act.item(), act.title(), act.mover(), List.of(), at, Optional.empty(), Optional.empty()));
    }

    Business called(Act.CalledTogether act, Instant at) {
        return called(new Taken(Act.CalledTogether.LIST, act.title(), Optional.empty(), act.items(), at, Optional.empty(),
                Optional.empty()));
    }

    private Business called(Taken taken) {
        var more = new ArrayList<>(items);
        more.add(taken);
        return new Business(more, votes, moved, corrections);
    }

    Business disposed(Act.Disposed act, Instant at) {
        var more = new ArrayList<>(items);
        more.set(more.size() - 1, more.getLast().disposed(act, at));
        return new Business(more, votes, List.of(), corrections);
    }

    Business opened(Vote vote) {
        var more = new ArrayList<>(votes);
        more.add(vote);
        return new Business(items, more, moved, corrections);
    }

    Business vote(String name, UnaryOperator<Vote> change) {
        return new Business(items, votes.stream().map(vote -> vote.name().equals(name) ? change.apply(vote) : vote).toList(),
                moved,
                corrections);
    }

    /// @param weights by which waiting motions are put in order
    Business moved(Act.Moved act, java.util.function.ToIntFunction<Act.Moved> weights) {
        var more = new ArrayList<>(moved);
        more.add(act);
        more.sort(java.util.Comparator.comparingInt(weights));
        return new Business(items, votes, more, corrections);
    }

    Business settled(ProceduralMotion.Kind kind) {
        return new Business(items, votes, moved.stream().filter(one -> one.kind() != kind).toList(), corrections);
    }

    Business corrects(Act.Corrects act) {
        var more = new ArrayList<>(corrections);
        more.add(act);
        return new Business(items, votes, moved, more);
    }

    Business corrected(String correction) {
        return new Business(items, votes, moved,
                corrections.stream().filter(one -> !one.correction().equals(correction)).toList());
    }
}
