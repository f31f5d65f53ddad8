package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.decisions.ElectedPeople;
import org.regroup.platform.decisions.ElectionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Fills the seats of an organisation with those whom its members have elected, in the order in which they were; those for whom
/// no seat is left become alternates as far as there are any.
@Service
@Transactional
public class FromElections {

    private final Naming naming;
    private final Attendees attendees;
    private final Entitlements entitlements;
    private final ConferenceAccess access;
    private final ElectedPeople elected;
    private final Clock clock;

    FromElections(Naming naming, Attendees attendees, Entitlements entitlements, ConferenceAccess access, ElectedPeople elected,
            Clock clock) {
        this.naming = naming;
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.access = access;
        this.elected = elected;
        this.clock = clock;
    }

    /// @return who was named
    public Outcome<List<Attendee>> fill(PersonId by, OrganisationId under, ConferenceId id, ElectionId election) {
        naming.requireSpeaks(by, under);
        var conference = access.hold(by, id);
        entitlements.freeze(conference);
        var grounds = new ArrayList<>(Naming.open(conference, Sql.now(clock)));
        var standing = entitlements.of(conference).filter(Entitlements.Standing::frozen).orElse(null);
        var found = elected.published(under).stream().filter(one -> one.id().equals(election)).findFirst();
        if (standing == null || standing.of(under).isEmpty()) {
            return Outcome.refused("", "attendees.ground.notFrozen");
        }
        if (found.isEmpty()) {
            return Outcome.refused("election", "attendees.ground.election");
        }
        var all = attendees.of(id);
        var own = all.stream().filter(one -> one.takesPart() && under.equals(one.organisation())).toList();
        var places = new Naming.Places(standing.rule(), standing.of(under).orElseThrow().seats(), own);
        var coming = elected.of(election, by).stream()
                .filter(one -> all.stream().noneMatch(other -> other.takesPart() && one.person().equals(other.person())))
                .toList();
        if (coming.isEmpty() || places.free().isEmpty() && places.freeAlternates() == 0) {
            return Outcome.refused("election", "attendees.ground.election.nobody");
        }
        return Outcome.unless(grounds, () -> {
            var named = new ArrayList<Attendee>();
            int seats = places.free().size();
            for (int i = 0; i < Math.min(coming.size(), seats + places.freeAlternates()); i++) {
                var one = coming.get(i);
                boolean seated = i < seats;
                named.add(naming.insert(id, seated ? Attendee.Kind.DELEGATE : Attendee.Kind.ALTERNATE, one.person(), one.name(),
                        under, "", seated ? places.free().get(i) : null, found.get().title(), by, Sql.now(clock)));
            }
            return named;
        });
    }
}
