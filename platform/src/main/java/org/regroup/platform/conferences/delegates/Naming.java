package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.decisions.ElectoralRoll;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Organisations name their delegates, alternates and observers, each by its own decision and by whoever speaks for it.
@Service
@Transactional
public class Naming {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_BASIS = 500;
    static final int MOST_OBSERVERS = 500;

    private final AttendeeRepository attendees;
    private final Entitlements entitlements;
    private final ConferenceAccess access;
    private final Mandates mandates;
    private final ElectoralRoll roll;
    private final PassCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Naming(AttendeeRepository attendees, Entitlements entitlements, ConferenceAccess access, Mandates mandates,
            ElectoralRoll roll, PassCodes codes, ApplicationEventPublisher events, Clock clock) {
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.access = access;
        this.mandates = mandates;
        this.roll = roll;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /// Whom an organisation sends.
    ///
    /// @param email of a voting member with an account; empty for somebody who comes without one
    /// @param seat  behind which an alternate stands; null for all of the organisation's
    /// @param basis by which decision of the organisation, in its words
    public record Entry(Attendee.Kind kind, String name, String email, @Nullable Integer seat, String basis) {}

    /// @throws Forbidden unless this person speaks for this organisation at this moment
    public Outcome<Attendee> name(PersonId by, OrganisationId under, ConferenceId id, Entry entry) {
        requireSpeaks(by, under);
        var conference = access.hold(by, id);
        var now = Sql.now(clock);
        entitlements.freeze(conference);
        var standing = entitlements.of(conference).orElse(null);
        var all = attendees.of(id);
        var name = PlainText.line(entry.name());
        var basis = PlainText.lines(entry.basis());
        var email = entry.email().strip();
        var grounds = new ArrayList<>(open(conference, now));
        PlainText.require("attendees", "name", name, LONGEST_NAME, grounds);
        PlainText.require("attendees", "basis", basis, LONGEST_BASIS, grounds);
        var person = email.isEmpty() ? Optional.<PersonId>empty() : roll.member(under, email);
        if (!email.isEmpty() && person.isEmpty()) {
            grounds.add(Ground.at("email", "attendees.ground.email"));
        }
        person.filter(who -> attends(all, who)).ifPresent(_ -> grounds.add(Ground.at("email", "attendees.ground.attends")));
        var seats = standing == null ? Optional.<Entitled>empty() : standing.of(under);
        if (standing == null || seats.isEmpty()) {
            grounds.add(Ground.of("attendees.ground.notEntitled"));
            return new Outcome.Refused<>(grounds);
        }
        if (!standing.frozen() && entry.kind() != Attendee.Kind.OBSERVER) {
            grounds.add(Ground.of("attendees.ground.notFrozen"));
        }
        var own = all.stream().filter(one -> one.takesPart() && under.equals(one.organisation())).toList();
        var places = new Places(standing.rule(), seats.get().seats(), own);
        grounds.addAll(places.grounds(entry));
        return Outcome.unless(grounds, () -> insert(id, entry.kind(), person.orElse(null), name, under, "",
                places.seat(entry), basis, by, now));
    }

    /// The places of one organisation and who has them.
    public record Places(Entitlement rule, int seats, List<Attendee> own) {

        public List<Integer> free() {
            return IntStream.rangeClosed(1, seats).boxed()
                    .filter(seat -> own.stream().noneMatch(one -> one.delegate() && seat.equals(one.seat()))).toList();
        }

        public int freeAlternates() {
            return Math.max(0, rule.alternates(seats) - (int) own.stream().filter(Attendee::alternate).count());
        }

        List<Ground> grounds(Entry entry) {
            var grounds = new ArrayList<Ground>();
            switch (entry.kind()) {
                case DELEGATE -> {
                    if (free().isEmpty()) {
                        grounds.add(Ground.of("attendees.ground.full", seats));
                    }
                }
                case ALTERNATE -> {
                    if (freeAlternates() == 0) {
                        grounds.add(Ground.of("attendees.ground.alternates", rule.alternates(seats)));
                    }
                    var seat = entry.seat();
                    if (seat != null && (seat < 1 || seat > seats)) {
                        grounds.add(Ground.at("seat", "attendees.ground.seat"));
                    }
                }
                case OBSERVER -> {
                    if (own.stream().filter(one -> one.kind() == Attendee.Kind.OBSERVER).count() >= MOST_OBSERVERS) {
                        grounds.add(Ground.of("attendees.ground.observers", MOST_OBSERVERS));
                    }
                }
                case FRATERNAL, GUEST -> throw new IllegalArgumentException("not named by an organisation: " + entry.kind());
            }
            return grounds;
        }

        @Nullable
        Integer seat(Entry entry) {
            return entry.kind() == Attendee.Kind.DELEGATE ? free().getFirst() : entry.seat();
        }
    }

    /// The organisation takes somebody back, or she cannot come. It stays on record.
    public Outcome<Attendee> withdraw(PersonId by, OrganisationId under, ConferenceId id, UUID attendee, String reason) {
        requireSpeaks(by, under);
        return leave(by, access.hold(by, id), own(id, under, attendee), reason);
    }

    /// An alternate takes a free seat for good: from then on she is a delegate, under a new number.
    public Outcome<Attendee> promote(PersonId by, OrganisationId under, ConferenceId id, UUID attendee) {
        requireSpeaks(by, under);
        var conference = access.hold(by, id);
        var one = own(id, under, attendee);
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(open(conference, now));
        var standing = entitlements.of(conference).orElseThrow();
        var own = attendees.of(id).stream().filter(other -> other.takesPart() && under.equals(other.organisation())).toList();
        var free = new Places(standing.rule(), standing.of(under).map(Entitled::seats).orElse(0), own).free();
        if (!one.alternate() || free.isEmpty() || one.seat() != null && !free.contains(one.seat())) {
            grounds.add(Ground.of("attendees.ground.promote"));
        }
        return Outcome.unless(grounds, () -> {
            attendees.left(one.id(), "", now);
            events.publishEvent(new AttendeeLeft(one, by));
            var seat = one.seat();
            return insert(id, Attendee.Kind.DELEGATE, one.person(), one.name(), under, "", seat == null ? free.getFirst() : seat,
                    one.basis(), by, now);
        });
    }

    /// Somebody who was named does not come.
    public Outcome<Attendee> declines(PersonId by, ConferenceId id, String reason) {
        var conference = access.hold(by, id);
        return leave(by, conference, attendees.of(by, id).orElseThrow(() -> new NotFound("attendee")), reason);
    }

    private Outcome<Attendee> leave(PersonId by, Conference conference, Attendee one, String reason) {
        var now = Sql.now(clock);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<>(open(conference, now));
        PlainText.atMost("attendees", "reason", why, LONGEST_BASIS, grounds);
        if (!one.takesPart()) {
            grounds.add(Ground.of("attendees.ground.left"));
        }
        return Outcome.unless(grounds, () -> {
            attendees.left(one.id(), why, now);
            events.publishEvent(new AttendeeLeft(one, by));
            return one;
        });
    }

    /// Somebody comes whom no organisation here sends: a fraternal delegate of another body, or a guest. Whoever calls has asked
    /// whether the person may.
    public Outcome<Attendee> register(PersonId by, ConferenceId id, Attendee.Kind kind, String name, String sentBy) {
        if (kind != Attendee.Kind.FRATERNAL && kind != Attendee.Kind.GUEST) {
            throw new IllegalArgumentException("named by an organisation: " + kind);
        }
        var conference = access.hold(by, id);
        var now = Sql.now(clock);
        var called = PlainText.line(name);
        var sender = PlainText.line(sentBy);
        var grounds = new ArrayList<>(open(conference, now));
        PlainText.require("attendees", "name", called, LONGEST_NAME, grounds);
        if (kind == Attendee.Kind.FRATERNAL) {
            PlainText.require("attendees", "sentBy", sender, LONGEST_NAME, grounds);
        } else {
            PlainText.atMost("attendees", "sentBy", sender, LONGEST_NAME, grounds);
        }
        return Outcome.unless(grounds, () -> insert(id, kind, null, called, null, sender, null, "", by, now));
    }

    /// Somebody drawn by lot has a seat; for the room that draws.
    public Attendee seat(PersonId by, Conference conference, PersonId person, String name, int seat) {
        return insert(conference.id(), Attendee.Kind.DELEGATE, person, name, null, "", seat, "", by, Sql.now(clock));
    }

    Attendee insert(ConferenceId conference, Attendee.Kind kind, @Nullable PersonId person, String name,
            @Nullable OrganisationId organisation, String sentBy, @Nullable Integer seat, String basis, @Nullable PersonId by,
            Instant now) {
        var one = new Attendee(Ids.next(clock), conference, attendees.next(conference), kind, person, name, organisation, sentBy,
                seat, basis, Map.of(), 1, now, null, "");
        attendees.insert(one, codes.hash(one.id(), one.issue()), by);
        events.publishEvent(new AttendeeNamed(one));
        return one;
    }

    private Attendee own(ConferenceId conference, OrganisationId under, UUID id) {
        return attendees.find(id).filter(one -> one.conference().equals(conference) && under.equals(one.organisation()))
                .orElseThrow(() -> new NotFound("attendee"));
    }

    private static boolean attends(List<Attendee> all, PersonId person) {
        return all.stream().anyMatch(one -> one.takesPart() && person.equals(one.person()));
    }

    static List<Ground> open(Conference conference, Instant now) {
        return conference.state(now) == Conference.State.OPEN ? List.of() : List.of(Ground.of("attendees.ground.notOpen"));
    }

    void requireSpeaks(PersonId person, OrganisationId under) {
        if (!mandates.allow(person, Act.SPEAK_IN_ALLIANCES, under)) {
            throw new Forbidden("attendees.forbidden.speak");
        }
    }
}
