package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Taken;
import org.regroup.hall.day.Vote;
import org.regroup.hall.speaking.Turn;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.business.Agenda;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.motions.Motion;
import org.regroup.texts.Text;

/// What everybody sees of a conference while it sits: the state read from the log, and what stands beside it.
///
/// @param reading    counts how often a room was read: the same number, the same room
/// @param text       of the item that is called, as it stands now; null where there is none
/// @param motion     of the item as it is at this moment, where that was looked up; else null
/// @param unseconded what delegates would move if others seconded it
public record Room(long reading, Conference conference, Hall hall, Roster roster, Agenda agenda, @Nullable Text text,
        @Nullable Motion motion,
        List<Unseconded> unseconded) {

    private static final int NEXT = 3;

    /// The same with the motion as it is at this moment.
    Room on(Motion now) {
        return new Room(reading, conference, hall, roster, agenda, text, now, unseconded);
    }

    /// The item that is called, as the log has it.
    public @Nullable Taken taken() {
        return hall.business().item().orElse(null);
    }

    /// The same as it stands on the agenda.
    public Optional<BusinessItem> item() {
        return hall.business().item().flatMap(taken -> item(taken.item()));
    }

    /// The items that are taken together now, as they stand on the agenda.
    public List<BusinessItem> listed() {
        return hall.business().item().filter(taken -> !taken.together().isEmpty())
                .map(taken -> agenda.items().stream().filter(item -> taken.takes(item.name())).toList()).orElse(List.of());
    }

    private Optional<BusinessItem> item(String name) {
        return agenda.items().stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /// What waits to be called, in the order of the agenda; what was called and not reached stands behind it.
    public List<BusinessItem> waiting() {
        var never = callable(item -> last(item).isEmpty());
        return Stream.concat(never, callable(item -> last(item).filter(Taken::missed).isPresent())).toList();
    }

    /// What is done with, in the order of the agenda: where a decision is opened again it can be called once more.
    public List<BusinessItem> again() {
        return callable(item -> last(item).flatMap(Taken::how).isPresent() && !last(item).filter(Taken::missed).isPresent())
                .toList();
    }

    /// What waits to be voted on without debate, since it was not reached in time.
    public List<BusinessItem> toVote(Instant now) {
        var late = agenda.toVote(hall.rules().unreached(), now);
        return waiting().stream().filter(late::contains).toList();
    }

    private Stream<BusinessItem> callable(Predicate<BusinessItem> which) {
        return agenda.items().stream().filter(item -> item.kind() != ItemKind.BREAK).filter(which);
    }

    /// An item as it was taken the last time.
    private Optional<Taken> last(BusinessItem item) {
        return hall.business().items().reversed().stream().filter(taken -> taken.takes(item.name())).findFirst();
    }

    /// What can still be called one by one: the clock passes over what was not called before its part ended, and what is on the
    /// consent list is taken with it.
    public List<BusinessItem> callable(Instant now) {
        var passed = passed(now);
        return waiting().stream().filter(item -> !passed.contains(item) && !listed(item)).toList();
    }

    private Set<BusinessItem> passed(Instant now) {
        return guillotines().stream().filter(one -> one.passes(now)).flatMap(one -> one.left().stream())
                .collect(Collectors.toSet());
    }

    /// What is taken together by one vote, once the time is over in which delegates can have an item debated; empty before.
    public List<BusinessItem> together(Instant now) {
        var passed = passed(now);
        // what delegates said in the last moment is read by then
        var read = now.minus(Rooms.BESIDE.multipliedBy(2));
        return callable(item -> listed(item) && item.agreedBy(read) && !passed.contains(item)).toList();
    }

    /// Whether it waits to be taken with the consent list.
    private boolean listed(BusinessItem item) {
        var motion = item.motion();
        return item.agreed(hall.rules().pulls()) && motion != null && motion.stands() && motion.until() != null
                && last(item).isEmpty();
    }

    public List<BusinessItem> next(Instant now) {
        return callable(now).stream().limit(NEXT).toList();
    }

    /// Parts that end by the clock and are not done with, the earliest first.
    public List<Guillotine> guillotines() {
        return Guillotine.of(this);
    }

    /// Of the part that is being dealt with.
    public @Nullable Guillotine guillotine() {
        var item = item().orElse(null);
        return guillotines().stream().filter(one -> item != null && one.left().contains(item)).findFirst().orElse(null);
    }

    /// The vote that is being taken or waits for its result.
    public @Nullable Vote vote() {
        return hall.business().pending().orElse(null);
    }

    /// Votes on the item since it was called that are over, the latest first: what was decided on it earlier is opened again. Those
    /// on how it is handled are not among them.
    public List<Vote> decided() {
        var taken = taken();
        return taken == null
                ? List.of()
                : hall.business().votes().reversed().stream()
                        .filter(vote -> vote.item().equals(taken.item()) && !vote.opened().isBefore(taken.called())
                                && vote.result().isPresent() && !vote.procedural()
                                && vote.annulled().isEmpty())
                        .toList();
    }

    public List<Turn> turns() {
        return hall.floor().turns();
    }

    /// The place of somebody in line, from 1; empty for whoever does not wait to speak.
    public Optional<Integer> place(String who) {
        var turns = turns();
        for (int n = 0; n < turns.size(); n++) {
            if (turns.get(n) instanceof Turn.OfSpeaker && turns.get(n).person().equals(who)) {
                return Optional.of(n + 1);
            }
        }
        return Optional.empty();
    }

    public Gauge gauge() {
        return Gauge.of(hall);
    }

    public String href() {
        return conference.href() + "/now";
    }
}
