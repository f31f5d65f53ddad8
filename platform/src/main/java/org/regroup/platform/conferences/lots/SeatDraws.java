package org.regroup.platform.conferences.lots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.AttendeeLeft;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Tokens;

/// Draws seats among people who belong to none of the organisations that send delegates: one sponsor opens the draw and names a
/// number that will be public after the close, another draws with it. The order follows from that number and one that was sealed
/// when the draw opened, so neither sponsor, nor whoever stands, can steer it, and anybody can draw it again.
@Service
@Transactional
public class SeatDraws {

    static final Duration LONGEST = Duration.ofDays(90);
    static final int LONGEST_NUMBER = 300;
    static final int LONGEST_VALUE = 200;

    private final DrawRepository draws;
    private final ConferenceAccess access;
    private final Conferences conferences;
    private final Entitlements entitlements;
    private final Attendees attendees;
    private final Naming naming;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    SeatDraws(DrawRepository draws, ConferenceAccess access, Conferences conferences, Entitlements entitlements,
            Attendees attendees, Naming naming,
            Organisations organisations, People people, Clock clock) {
        this.draws = draws;
        this.access = access;
        this.conferences = conferences;
        this.entitlements = entitlements;
        this.attendees = attendees;
        this.naming = naming;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SeatDraw> of(ConferenceId conference) {
        return draws.of(conference);
    }

    /// Opens a draw for all seats of this kind that are free.
    public Outcome<SeatDraw> open(PersonId by, OrganisationId under, ConferenceId id, @Nullable Instant closesAt,
            String publicNumber) {
        var conference = access.hold(by, id);
        access.requireSponsor(by, under, conference);
        var now = Sql.now(clock);
        var number = PlainText.line(publicNumber);
        var grounds = new ArrayList<>(open(conference, now));
        PlainText.require("lots", "publicNumber", number, LONGEST_NUMBER, grounds);
        if (closesAt == null || !closesAt.isAfter(now) || closesAt.isAfter(now.plus(LONGEST))
                || closesAt.isAfter(conference.ends())) {
            grounds.add(Ground.at("closesAt", "lots.ground.closesAt", LONGEST.toDays()));
        }
        int free = free(conference).size();
        if (free == 0) {
            grounds.add(Ground.of("lots.ground.noSeat"));
        } else if (draws.of(id).stream().anyMatch(one -> one.drawnAt() == null)) {
            grounds.add(Ground.of("lots.ground.waits"));
        }
        return Outcome.unless(grounds, () -> {
            var draw = new SeatDraw(Ids.next(clock), id, free, closesAt == null ? now : closesAt, Tokens.next(), number, under,
                    by,
                    null, null, "", List.of());
            draws.open(draw, now);
            return draw;
        });
    }

    /// The seats of this kind that nobody holds.
    private List<Integer> free(Conference conference) {
        int lots = entitlements.of(conference).map(Entitlements.Standing::lots).orElse(0);
        var held = new HashSet<Integer>();
        attendees.delegates(conference.id()).stream().filter(one -> one.organisation() == null)
                .forEach(one -> held.add(one.seat()));
        return IntStream.rangeClosed(1, lots).filter(seat -> !held.contains(seat)).boxed().toList();
    }

    /// Somebody who belongs to none of these organisations stands.
    public Outcome<SeatDraw> enter(PersonId by, ConferenceId id, UUID draw) {
        var conference = access.hold(by, id);
        var found = find(id, draw);
        var now = Sql.now(clock);
        var grounds = pool(conference, found, now);
        if (belongs(conference, by)) {
            grounds.add(Ground.of("lots.ground.belongs"));
        }
        if (found.of(by).isPresent()) {
            grounds.add(Ground.of("lots.ground.stands"));
        }
        if (attendees.of(by, id).filter(Attendee::delegate).isPresent()) {
            grounds.add(Ground.of("lots.ground.delegate"));
        }
        return Outcome.unless(grounds, () -> {
            draws.enter(draw, by, people.find(by).orElseThrow().name(), now);
            return found;
        });
    }

    /// Whether somebody belongs to one of the organisations that send delegates.
    @Transactional(readOnly = true)
    public boolean belongs(Conference conference, PersonId person) {
        return belongs(sending(conference), person);
    }

    boolean belongs(Set<OrganisationId> sending, PersonId person) {
        return organisations.ofMember(person).stream().map(Organisation::id).anyMatch(sending::contains);
    }

    private Set<OrganisationId> sending(Conference conference) {
        return Set.copyOf(entitlements.of(conference).map(one -> one.rule().organisations()).orElse(List.of()));
    }

    /// Stands no more, as long as the pool is open.
    public Outcome<SeatDraw> leave(PersonId by, ConferenceId id, UUID draw) {
        var conference = access.hold(by, id);
        var found = find(id, draw);
        var now = Sql.now(clock);
        return Outcome.unless(pool(conference, found, now), () -> {
            draws.leave(draw, by, now);
            return found;
        });
    }

    private static ArrayList<Ground> pool(Conference conference, SeatDraw draw, Instant now) {
        var grounds = new ArrayList<>(open(conference, now));
        if (!draw.open(now)) {
            grounds.add(Ground.of("lots.ground.closed"));
        }
        return grounds;
    }

    /// Another sponsor draws, with the number that is public by now: the first drawn have the seats, the others are in reserve in
    /// the order drawn. Whoever has joined one of the organisations meanwhile stands no more.
    public Outcome<SeatDraw> draw(PersonId by, OrganisationId under, ConferenceId id, UUID draw, String publicValue) {
        var conference = access.hold(by, id);
        access.requireSponsor(by, under, conference);
        var found = find(id, draw);
        var now = Sql.now(clock);
        var value = PlainText.line(publicValue);
        var grounds = new ArrayList<>(open(conference, now));
        PlainText.require("lots", "publicValue", value, LONGEST_VALUE, grounds);
        if (found.drawnAt() != null || found.open(now)) {
            grounds.add(Ground.of("lots.ground.notYet"));
        } else if (found.openedFor().equals(under) || found.openedBy().equals(by)) {
            grounds.add(Ground.of("conferences.ground.two"));
        }
        return Outcome.unless(grounds, () -> {
            draws.sift(draw, sending(conference), now);
            draws.drawn(draw, by, under, value, now);
            seat(conference, by);
            return find(id, draw);
        });
    }

    /// A seat that falls free goes to the next in reserve.
    @EventListener
    void left(AttendeeLeft event) {
        var one = event.attendee();
        if (one.kind() == Attendee.Kind.DELEGATE && one.organisation() == null) {
            conferences.find(one.conference()).filter(found -> open(found, Sql.now(clock)).isEmpty())
                    .ifPresent(found -> seat(found, event.by()));
        }
    }

    /// Fills free seats from the last draw, in its order; whoever was ever seated or named otherwise is passed over.
    private void seat(Conference conference, PersonId by) {
        var known = new HashSet<PersonId>();
        attendees.of(conference.id()).forEach(one -> {
            if (one.person() != null) {
                known.add(one.person());
            }
        });
        var last = draws.of(conference.id()).stream().filter(one -> one.drawnAt() != null).toList();
        if (last.isEmpty()) {
            return;
        }
        var free = new ArrayList<>(free(conference));
        for (var entry : last.getLast().drawn()) {
            if (free.isEmpty()) {
                return;
            }
            var person = entry.person();
            if (person != null && known.add(person) && !belongs(conference, person)) {
                naming.seat(by, conference, person, entry.name(), free.removeFirst());
            }
        }
    }

    private SeatDraw find(ConferenceId id, UUID draw) {
        return draws.of(id).stream().filter(one -> one.id().equals(draw)).findFirst().orElseThrow(() -> new NotFound("draw"));
    }

    private static List<Ground> open(Conference conference, Instant now) {
        return conference.state(now) == Conference.State.OPEN ? List.of() : List.of(Ground.of("attendees.ground.notOpen"));
    }
}
