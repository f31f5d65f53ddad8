package org.regroup.platform.demo;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.hall.PointKind;
import org.regroup.platform.shared.Ids;

/// The hall is tried out before the conference: all but two delegates are there, Bram has the chair, what comes first is done with
/// and a motion is debated.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class InSession {

    private final Happenings happenings;
    private final Conferences conferences;
    private final Entitlements entitlements;
    private final Attendees attendees;
    private final Business business;
    private final Clock clock;

    InSession(Happenings happenings, Conferences conferences, Entitlements entitlements, Attendees attendees, Business business,
            Clock clock) {
        this.happenings = happenings;
        this.conferences = conferences;
        this.entitlements = entitlements;
        this.attendees = attendees;
        this.business = business;
        this.clock = clock;
    }

    void fill(ConferenceId id, Map<Cast, PersonId> cast) {
        var bram = Objects.requireNonNull(cast.get(Cast.BRAM));
        var chair = attendees.of(bram, id).map(Attendee::who).orElseThrow();
        var people = attendees.of(id).stream().collect(Collectors.toMap(Attendee::name, one -> one, (one, _) -> one,
                LinkedHashMap::new));
        var hall = happenings.hall(id);
        if (hall.orders().isEmpty()) {
            enter(id, bram, chair, new Act.Ordered(1, StandingOrders.USUAL));
        }
        if (hall.presence().entitled().isEmpty()) {
            var standing = conferences.find(id).flatMap(entitlements::of).orElseThrow();
            enter(id, bram, chair, new Act.Entitled(standing.logged()));
        }
        var here = happenings.hall(id).presence();
        people.values().stream().filter(one -> !List.of("Nadia Haddad", "Olive Grant").contains(one.name()))
                .filter(one -> !here.has(one.who())).forEach(one -> enter(id, bram, chair, came(one)));
        enter(id, bram, chair, new Act.ChairTaken(chair));
        enter(id, bram, chair, new Act.SittingOpened("Trying out the hall"));
        var agenda = business.of(id);
        agenda.items().stream().takeWhile(item -> item.kind() != ItemKind.MOTION).forEach(item -> {
            enter(id, bram, chair, new Act.Called(item.name(), item.title(), Optional.empty()));
            enter(id, bram, chair, new Act.Disposed(item.name(), Act.Disposal.NOTED, "", "", ""));
        });
        agenda.motions().stream().findFirst().ifPresent(item -> {
            enter(id, bram, chair, new Act.Called(item.name(), item.title(), Optional.of(who(people, "Noor"))));
            spoke(id, bram, chair, who(people, "Joan Adeyemi"), Side.FOR, 170);
            spoke(id, bram, chair, who(people, "Agnes Byrne"), Side.AGAINST, 181);
            spoke(id, bram, chair, who(people, "Carlos Prieto"), Side.FOR, 95);
            asks(id, bram, chair, people, "Ben Okafor", Side.FOR);
            asks(id, bram, chair, people, "Salma Idris", Side.AGAINST);
            asks(id, bram, chair, people, "Hugo Lind", Side.NEITHER);
            var eva = who(people, "Eva Sandoval");
            enter(id, bram, chair, new Act.Raised(eva, PointKind.INFORMATION.code(), 2));
        });
    }

    private static String organisation(Attendee one) {
        var organisation = one.organisation();
        return organisation == null ? "" : organisation.toString();
    }

    private static Act came(Attendee one) {
        return new Act.Came(new org.regroup.hall.day.Attendee(one.who(), Voice.valueOf(one.kind().name()), organisation(one),
                one.traits()));
    }

    private static String who(Map<String, Attendee> people, String name) {
        return Objects.requireNonNull(people.get(name)).who();
    }

    private void asks(ConferenceId id, PersonId by, String chair, Map<String, Attendee> people, String name, Side side) {
        enter(id, by, chair, new Act.Asked(who(people, name), side));
    }

    private void spoke(ConferenceId id, PersonId by, String chair, String who, Side side, int seconds) {
        enter(id, by, chair, new Act.SpokenOnPaper(who, side, happenings.hall(id).at().minusSeconds(seconds), seconds));
    }

    private void enter(ConferenceId id, PersonId by, String as, Act act) {
        happenings.enter(id, Ids.next(clock), by, Optional.of(as), act).required();
    }
}
