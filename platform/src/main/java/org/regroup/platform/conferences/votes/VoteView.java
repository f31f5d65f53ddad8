package org.regroup.platform.conferences.votes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.Demand;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Typed;

/// A vote for its reader. What is here about the reader is shown to nobody else.
///
/// @param me       the number of the reader in this conference; null for somebody who has none
/// @param mine     what the reader has cast
/// @param ballots  in a vote by name, once it is closed; otherwise empty
/// @param published once its result is declared: what everybody may read of it
/// @param reconciled once it is closed: what counts, and what does not fit
/// @param names    by number, for those who may read them
/// @param stand    who stands up for a surer way, by number
/// @param chairs   whether the reader has the office of the chair now
/// @param effects  what its result came to in the room of motions, for each motion that it concerns
/// @param ballot   names the next ballot that is sent from this page
public record VoteView(Conference conference, HallVote vote, Hall hall, @Nullable String me, @Nullable Mine mine,
        List<Ballot> ballots, Published published, Optional<Reconciliation> reconciled, Map<String, String> names,
        Map<Rung, List<String>> stand, boolean chairs, boolean counts, UUID ballot, Instant now,
        List<Effect> effects, Typed typed) {

    /// A reader's own vote.
    public record Mine(String code, Choice choice) {}

    public VoteView {
        ballots = List.copyOf(ballots);
        names = Map.copyOf(names);
        stand = Map.copyOf(stand);
        effects = List.copyOf(effects);
    }

    VoteView refused(Typed sent) {
        return new VoteView(conference, vote, hall, me, mine, ballots, published, reconciled, names, stand, chairs, counts,
                ballot, now, effects, sent);
    }

    /// Whether several motions were taken together by it.
    public boolean together() {
        return hall.business().taken(logged()).filter(taken -> !taken.together().isEmpty()).isPresent();
    }

    /// As the log has it.
    public Vote logged() {
        return hall.business().vote(vote.id().toString()).orElseThrow();
    }

    public boolean declared() {
        return logged().result().isPresent();
    }

    public boolean annulled() {
        return logged().annulled().isPresent();
    }

    /// Whether the chair's next step is possible: the reader has the chair, and the vote is neither declared nor annulled.
    public boolean chairsNow() {
        return chairs && me != null && hall.chair().filter(me::equals).isPresent();
    }

    /// Whether the reader enters what was counted in the room.
    public boolean tells() {
        return counts && vote.counted() && !vote.open() && logged().pending();
    }

    /// How many delegates have signed a minority report.
    public int dissenting() {
        return effects.stream().flatMap(effect -> effect.reports().stream()).mapToInt(Effect.Report::delegates).sum();
    }

    /// Of whom nobody, or too few, are here: those who have left since the vote was opened, or as it was when it was closed.
    public List<Absent> absent() {
        return vote.open()
                ? Absent.of(vote.roll(), hall, Rational.ZERO).stream().filter(one -> one.everybody() || walkedOut(one)).toList()
                : vote.absent();
    }

    private boolean walkedOut(Absent one) {
        return vote.roll().delegation(one.key()).filter(delegation -> delegation.voters() > 0).isPresent();
    }

    public boolean entitled() {
        return me != null && vote.roll().votes(me);
    }

    /// Whether it cannot be told any more whose the votes are.
    public boolean unlinked() {
        return entitled() && vote.secret() && !vote.open() && (declared() || annulled());
    }

    public boolean mayCast() {
        return entitled() && vote.open() && vote.onLine();
    }

    /// Whether the reader sits in a seat whose vote belongs to somebody else, or came after the roll was frozen.
    public boolean cameLater() {
        return me != null && !entitled() && vote.open() && hall.presence().votes(me);
    }

    public Optional<Tally> tally() {
        return reconciled.flatMap(all -> all.tally(vote));
    }

    /// The surer ways that somebody may still demand.
    public List<Demand> demands() {
        return declared() || annulled()
                ? List.of()
                : hall.rules().demands().stream().filter(one -> one.rung().compareTo(vote.rung()) > 0).toList();
    }

    public boolean mayDemand() {
        return me != null && hall.presence().votes(me) && !demands().isEmpty();
    }

    public boolean stands(Rung rung) {
        return me != null && stand.getOrDefault(rung, List.of()).contains(me);
    }

    /// Such as "17", or "17, Ada Lovelace" for those who may read names.
    public String name(String who) {
        var name = names.get(who);
        return name == null || name.isEmpty() ? who : who + ", " + name;
    }

    /// Who said this, in a vote by name.
    public List<String> who(Choice choice) {
        return ballots.stream().filter(one -> one.choice() == choice).map(Ballot::voice)
                .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(java.util.Comparator.naturalOrder()))
                .toList();
    }

    /// The codes under which this was said, in a secret vote whose result is declared.
    public List<String> codes(Choice choice) {
        return vote.secret()
                ? published.ballots().stream().filter(one -> one.choice() == choice).map(Ballot::code).toList()
                : List.of();
    }
}
