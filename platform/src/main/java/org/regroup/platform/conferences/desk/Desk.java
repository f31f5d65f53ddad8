package org.regroup.platform.conferences.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Voice;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.AttendeeLeft;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// Checks people in and out and lets alternates step in. Only who keeps the desk at that moment does it; everything is
/// entered in the log of the conference.
@Service
@Transactional
public class Desk {

    private final ConferenceAccess access;
    private final Offices offices;
    private final Attendees attendees;
    private final Entitlements entitlements;
    private final Naming naming;
    private final Happenings happenings;

    Desk(ConferenceAccess access, Offices offices, Attendees attendees, Entitlements entitlements, Naming naming,
            Happenings happenings) {
        this.access = access;
        this.offices = offices;
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.naming = naming;
        this.happenings = happenings;
    }

    /// By the code on the pass.
    public Outcome<Attendee> byCode(PersonId by, ConferenceId id, String code) {
        require(by, id);
        return attendees.byCode(id, code).map(one -> enter(by, one))
                .orElseGet(() -> Outcome.refused("code", "desk.ground.code"));
    }

    /// By her number, such as after looking for her name.
    public Outcome<Attendee> came(PersonId by, ConferenceId id, int number) {
        require(by, id);
        return attendees.byNumber(id, number).map(one -> enter(by, one))
                .orElseGet(() -> Outcome.refused("numbers", "desk.ground.number", number));
    }

    /// What became of a list kept on paper.
    ///
    /// @param came    checked in now
    /// @param already here before
    public record Listed(List<Attendee> came, List<Attendee> already) {}

    /// Many at once, from a list kept on paper: numbers such as `1 2 5-9`, all of them or none.
    public Outcome<Listed> list(PersonId by, ConferenceId id, String numbers) {
        require(by, id);
        var read = PaperList.read(numbers);
        if (read.isEmpty()) {
            return Outcome.refused("numbers", "desk.ground.numbers", PaperList.MOST);
        }
        var grounds = new ArrayList<Ground>();
        var came = new ArrayList<Attendee>();
        var already = new ArrayList<Attendee>();
        for (int number : read.get()) {
            var one = attendees.byNumber(id, number);
            if (one.isEmpty()) {
                grounds.add(Ground.at("numbers", "desk.ground.number", number));
            } else if (happenings.hall(id).presence().has(one.get().who())) {
                already.add(one.get());
            } else {
                switch (enter(by, one.get())) {
                    case Outcome.Done<Attendee>(var done) -> came.add(done);
                    case Outcome.Refused<Attendee>(var why) -> why.forEach(
                            ground -> grounds.add(new Ground("numbers", ground.key(), ground.args())));
                }
            }
        }
        if (!grounds.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused<>(grounds);
        }
        return new Outcome.Done<>(new Listed(came, already));
    }

    /// Gone, for now or for good.
    public Outcome<Hall> went(PersonId by, ConferenceId id, int number) {
        require(by, id);
        return act(by, id, new Act.Went(Integer.toString(number)));
    }

    /// An alternate takes the seat of a delegate of the same organisation.
    public Outcome<Hall> stepIn(PersonId by, ConferenceId id, int alternate, int delegate) {
        require(by, id);
        var steps = attendees.byNumber(id, alternate).filter(Attendee::alternate);
        var seat = attendees.byNumber(id, delegate).filter(one -> one.kind() == Attendee.Kind.DELEGATE);
        if (steps.isEmpty() || seat.isEmpty() || !steps.get().standsBehind(seat.get())) {
            return Outcome.refused("delegate", "desk.ground.behind");
        }
        return act(by, id, new Act.SteppedIn(steps.get().who(), seat.get().who()));
    }

    /// The delegate has her seat again.
    public Outcome<Hall> stepBack(PersonId by, ConferenceId id, int alternate) {
        require(by, id);
        return act(by, id, new Act.SteppedBack(Integer.toString(alternate)));
    }

    /// A fraternal delegate of another body or a guest, registered and checked in at once.
    public Outcome<Attendee> register(PersonId by, ConferenceId id, Attendee.Kind kind, String name, String sentBy) {
        require(by, id);
        return switch (naming.register(by, id, kind, name, sentBy)) {
            case Outcome.Done<Attendee>(var one) -> enter(by, one);
            case Outcome.Refused<Attendee> refused -> refused;
        };
    }

    /// Whoever was taken back while in the room has left it, unless everybody has.
    @EventListener
    void left(AttendeeLeft event) {
        var one = event.attendee();
        if (happenings.hall(one.conference()).presence().has(one.who()) && !happenings.over(one.conference())) {
            act(event.by(), one.conference(), new Act.Went(one.who())).required();
        }
    }

    private Outcome<Attendee> enter(PersonId by, Attendee one) {
        if (!one.takesPart()) {
            return Outcome.refused("code", "desk.ground.left", one.number());
        }
        entitled(by, one.conference());
        return switch (act(by, one.conference(), new Act.Came(inHall(one)))) {
            case Outcome.Done<Hall> _ -> new Outcome.Done<>(one);
            case Outcome.Refused<Hall>(var grounds) -> new Outcome.Refused<>(grounds);
        };
    }

    static org.regroup.hall.day.Attendee inHall(Attendee one) {
        var organisation = one.organisation();
        return new org.regroup.hall.day.Attendee(one.who(), switch (one.kind()) {
            case DELEGATE -> Voice.DELEGATE;
            case ALTERNATE -> Voice.ALTERNATE;
            case OBSERVER -> Voice.OBSERVER;
            case FRATERNAL -> Voice.FRATERNAL;
            case GUEST -> Voice.GUEST;
        }, organisation == null ? "" : organisation.toString(), one.traits());
    }

    /// The first to come opens the count: how many seats there are goes before her in the log.
    private void entitled(PersonId by, ConferenceId id) {
        if (!happenings.hall(id).presence().entitled().isEmpty()) {
            return;
        }
        entitlements.of(access.require(by, id)).filter(Entitlements.Standing::frozen)
                .ifPresent(standing -> act(by, id, new Act.Entitled(standing.logged())).required());
    }

    private Outcome<Hall> act(PersonId by, ConferenceId id, Act act) {
        var as = attendees.of(by, id).map(Attendee::who);
        return happenings.enter(id, UUID.randomUUID(), by, as, act);
    }

    private void require(PersonId by, ConferenceId id) {
        access.require(by, id);
        offices.require(by, id, Office.Kind.DESK);
    }
}
