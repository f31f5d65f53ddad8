package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.votes.CountRepository.Entered;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Live;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Counting in the room: the moment tellers of two organisations have counted the same, the count stands.
@Service
@Transactional
public class Telling {

    private final Votes votes;
    private final VoteRepository repository;
    private final CountRepository sheets;
    private final Offices offices;
    private final Happenings happenings;
    private final Live live;
    private final Clock clock;

    Telling(Votes votes, VoteRepository repository, CountRepository sheets, Offices offices, Happenings happenings, Live live,
            Clock clock) {
        this.votes = votes;
        this.repository = repository;
        this.sheets = sheets;
        this.offices = offices;
        this.happenings = happenings;
        this.live = live;
        this.clock = clock;
    }

    /// How the entries of tellers stand to each other.
    public enum After {
        WAITS, DIFFERS, SETTLED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Enters what a teller counted, or enters it again while no two agree.
    ///
    /// @throws Forbidden for everybody who is not a teller at this moment
    Outcome<After> enter(PersonId by, ConferenceId id, VoteId name, Typed typed) {
        var now = Sql.now(clock);
        var office = offices.of(id).stream()
                .filter(one -> one.kind() == Office.Kind.TELLER && one.person().equals(by) && one.held(now)).findFirst()
                .orElseThrow(() -> new Forbidden("conferences.forbidden.teller"));
        var vote = votes.held(id, name);
        var grounds = against(vote);
        var there = sheets.of(name, vote.rung());
        if (there.stream().anyMatch(Entered::settled)) {
            grounds.add(Ground.of("votes.ground.settled"));
        }
        return switch (SheetForm.read(vote, typed)) {
            case Outcome.Refused<Sheet>(var wrong) -> {
                grounds.addAll(wrong);
                yield new Outcome.Refused<>(grounds);
            }
            case Outcome.Done<Sheet>(var sheet) -> Outcome.unless(grounds, () -> {
                var mine = new Entered(by, office.name(), office.organisation(), sheet, now, false);
                sheets.enter(vote, mine);
                live.changed(Happenings.topic(id));
                return compared(vote, mine, there);
            });
        };
    }

    private After compared(HallVote vote, Entered mine, List<Entered> there) {
        var others = there.stream().filter(one -> one.teller() != null && !one.teller().equals(mine.teller())).toList();
        var same = others.stream().filter(one -> one.sheet().equals(mine.sheet())
                && !Objects.equals(one.organisation(), mine.organisation())).findFirst();
        same.ifPresent(one -> sheets.settle(vote, Objects.requireNonNull(one.teller()), Objects.requireNonNull(mine.teller())));
        return same.isPresent() ? After.SETTLED : others.isEmpty() ? After.WAITS : After.DIFFERS;
    }

    private List<Ground> against(HallVote vote) {
        var grounds = new ArrayList<Ground>();
        var logged = happenings.hall(vote.conference()).business().vote(vote.id().toString());
        if (!vote.counted()) {
            grounds.add(Ground.of("votes.ground.notCounted"));
        } else if (vote.open()) {
            grounds.add(Ground.of("votes.ground.stillOpen"));
        } else if (logged.isEmpty() || !logged.get().pending()) {
            grounds.add(Ground.of("votes.ground.over"));
        }
        return grounds;
    }

    /// The chair has the room counted as well, for those who cannot vote on line.
    public Outcome<HallVote> roomToo(PersonId by, ConferenceId id, VoteId name) {
        votes.requireChair(by, id);
        var vote = votes.held(id, name);
        if (!vote.open() || vote.rung() == Rung.VOICES) {
            return Outcome.refused("", "votes.ground.roomLate");
        }
        repository.countRoom(name);
        live.changed(Happenings.topic(id));
        return new Outcome.Done<>(votes.required(id, name));
    }

    /// The chair has the tellers count again; what they entered stays with the reason and counts no more.
    public Outcome<HallVote> recount(PersonId by, ConferenceId id, VoteId name, String reason) {
        votes.requireChair(by, id);
        var vote = votes.held(id, name);
        var words = PlainText.line(reason);
        var grounds = against(vote);
        PlainText.require("votes", "reason", words, Votes.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            sheets.drop(vote, words, Sql.now(clock));
            live.changed(Happenings.topic(id));
            return vote;
        });
    }
}
