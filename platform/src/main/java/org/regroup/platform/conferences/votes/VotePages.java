package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.hall.Roster;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of a vote shows.
@Component
@Transactional(readOnly = true)
public class VotePages {

    private final VoteRepository votes;
    private final BallotBox box;
    private final DemandRepository demands;
    private final Counts counts;
    private final EffectRepository effects;
    private final CountRepository sheets;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Attendees attendees;
    private final Happenings happenings;
    private final Clock clock;

    VotePages(VoteRepository votes, BallotBox box, DemandRepository demands, Counts counts,
            EffectRepository effects, CountRepository sheets, ConferenceAccess access, Offices offices, Attendees attendees,
            Happenings happenings, Clock clock) {
        this.votes = votes;
        this.box = box;
        this.demands = demands;
        this.counts = counts;
        this.effects = effects;
        this.sheets = sheets;
        this.access = access;
        this.offices = offices;
        this.attendees = attendees;
        this.happenings = happenings;
        this.clock = clock;
    }

    VoteView of(ConferenceId id, VoteId name, PersonId reader) {
        return of(id, name, reader, attendees.of(reader, id));
    }

    /// In eight queries at most, with the one by which the reader was found.
    VoteView of(ConferenceId id, VoteId name, @Nullable PersonId reader, Optional<Attendee> attendee) {
        return of(id, name, reader, attendee, true);
    }

    /// @param standing whether it is shown who stands up for a surer way
    private VoteView of(ConferenceId id, VoteId name, @Nullable PersonId reader, Optional<Attendee> attendee, boolean standing) {
        var conference = access.require(reader, id);
        var shown = effects.shown(name).filter(one -> one.vote().conference().equals(id))
                .orElseThrow(() -> new NotFound("vote"));
        var vote = shown.vote();
        var hall = happenings.hall(id);
        boolean byName = !vote.open() && vote.rung() == Rung.ROLL_CALL;
        var own = attendee.map(Attendee::who).orElse(null);
        var all = byName && own != null ? attendees.of(id) : List.<Attendee>of();
        var reconciled = vote.open() || vote.rung() == Rung.VOICES ? null : counts.reconciled(vote);
        var ballots = reconciled == null ? List.<Ballot>of() : reconciled.ballots();
        boolean declared = hall.business().vote(name.toString()).filter(one -> one.result().isPresent()).isPresent();
        boolean pending = hall.business().pending().filter(one -> one.name().equals(name.toString())).isPresent();
        var held = reader == null ? List.<Office.Kind>of() : held(id, reader);
        return new VoteView(conference, vote, hall, own, mine(vote, own, ballots), byName ? ballots : List.of(),
                reconciled == null || !declared ? Published.NOTHING : Published.of(vote, reconciled, n -> box.paperCode(vote, n)),
                Optional.ofNullable(reconciled), names(all), standing && pending ? demands.of(name) : Map.of(),
                held.contains(Office.Kind.CHAIR), held.contains(Office.Kind.TELLER), Ids.next(clock), Sql.now(clock),
                effects(hall, shown), Typed.of(Map.of()));
    }

    /// Of a vote that decides something, once its result is declared; reports of a minority are attached to the whole.
    private static List<Effect> effects(Hall hall, EffectRepository.Shown shown) {
        var logged = hall.business().vote(shown.vote().id().toString()).filter(one -> one.result().isPresent()).orElse(null);
        if (logged == null || !MotionEffects.decides(logged)) {
            return List.of();
        }
        return logged.about() instanceof About.Whole
                ? shown.effects()
                : shown.effects().stream().map(one -> new Effect(one.motion(), one.title(), one.problem(), List.of())).toList();
    }

    private List<Office.Kind> held(ConferenceId id, PersonId reader) {
        var now = Sql.now(clock);
        return offices.of(id).stream().filter(one -> one.person().equals(reader) && one.held(now)).map(Office::kind).toList();
    }

    Sheets sheets(ConferenceId id, VoteId name, @Nullable PersonId reader) {
        var view = of(id, name, reader, reader == null ? Optional.empty() : attendees.of(reader, id), false);
        var found = new ArrayList<>(view.reconciled().map(Reconciliation::found).orElse(List.of()));
        if (view.vote().heldAt() != null && PaperTimes.outside(happenings.entries(id, 0), view.vote().heldAt())) {
            found.add(Discrepancy.of(Discrepancy.Kind.NOT_ON_PAPER));
        }
        return new Sheets(view, sheets.of(name, view.vote().rung()), found);
    }

    private VoteView.@Nullable Mine mine(HallVote vote, @Nullable String me, List<Ballot> ballots) {
        if (me == null || !vote.roll().votes(me)) {
            return null;
        }
        if (vote.open()) {
            return box.own(vote, me).map(one -> new VoteView.Mine(one.code(), one.choice())).orElse(null);
        }
        var voice = box.voice(vote, me);
        return ballots.stream().filter(one -> one.voice().equals(voice)).findFirst()
                .map(one -> new VoteView.Mine(one.code(), one.choice())).orElse(null);
    }

    /// Names are read by those who take part; others read numbers and organisations.
    private static Map<String, String> names(List<Attendee> all) {
        var names = new HashMap<String, String>();
        all.forEach(one -> names.put(one.who(), one.name()));
        return names;
    }

    /// The room as it is, for those who have the office of the chair; earlier votes are not read.
    All toOpen(ConferenceId id, PersonId reader) {
        offices.require(reader, id, Office.Kind.CHAIR);
        return new All(access.require(reader, id), List.of(), happenings.hall(id), true);
    }

    /// By whom people are called who stand in the way of what somebody wants to do.
    Roster roster(ConferenceId id) {
        return Roster.of(attendees.of(id));
    }

    /// A conference and its votes, the latest first.
    public record All(Conference conference, List<HallVote> votes, Hall hall, boolean chairs) {}

    All all(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        return new All(conference, votes.of(id), happenings.hall(id),
                reader != null && offices.held(reader, id, Office.Kind.CHAIR));
    }
}
