package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Presence;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCard;
import org.regroup.platform.organisations.RuleCards;

/// Freezes who may vote at one moment: the delegates who are here, what their organisations weigh, and whether by its rule card
/// a delegation casts its votes together.
@Component
class RollKeeper {

    private final Organisations organisations;
    private final RuleCards cards;
    private final Entitlements entitlements;

    RollKeeper(Organisations organisations, RuleCards cards, Entitlements entitlements) {
        this.organisations = organisations;
        this.cards = cards;
        this.entitlements = entitlements;
    }

    /// In five queries. Organisations weigh what was frozen of their rolls for this conference: whoever joins one afterwards gives
    /// it no more weight.
    Roll freeze(Conference conference, Presence presence) {
        var voters = new HashMap<String, String>();
        var counts = new HashMap<String, Integer>();
        presence.voters().forEach(attendee -> {
            voters.put(attendee.who(), attendee.organisation());
            counts.merge(attendee.organisation(), 1, Integer::sum);
        });
        var keys = new TreeSet<>(presence.entitled().keySet());
        keys.addAll(counts.keySet());
        var ids = keys.stream().map(RollKeeper::id).flatMap(Optional::stream).toList();
        var known = organisations.byId(ids);
        var members = members(conference, ids);
        var theirs = cards.current(ids);
        var delegations = new ArrayList<Delegation>();
        var names = new HashSet<>(Set.of(Hands.ROOM));
        for (var key : keys) {
            int here = counts.getOrDefault(key, 0);
            int seats = presence.entitled().getOrDefault(key, here);
            var id = id(key);
            var organisation = id.map(known::get).orElse(null);
            var name = key.isEmpty() ? Delegation.NONE : organisation == null ? key : organisation.name();
            long represented = id.filter(known::containsKey).map(one -> (long) members.getOrDefault(one, 0)).orElse((long) here);
            delegations.add(of(key, other(name, key, names), organisation, represented, seats, here, bloc(id.map(theirs::get))));
        }
        return Roll.of(delegations, voters);
    }

    /// A name that no other has: rules, results and files tell delegations apart by it.
    private static String other(String name, String key, Set<String> taken) {
        var other = name;
        while (!taken.add(other)) {
            other += " (" + key + ")";
        }
        return other;
    }

    private Map<OrganisationId, Integer> members(Conference conference, List<OrganisationId> ids) {
        var members = new HashMap<>(organisations.members(ids));
        entitlements.of(conference)
                .ifPresent(standing -> standing.entitled().forEach(one -> members.put(one.organisation(), one.members())));
        return members;
    }

    private static Delegation of(String key, String name, @Nullable Organisation organisation, long members, int seats, int here,
            boolean bloc) {
        return organisation == null
                ? new Delegation(key, name, name.isEmpty() ? "–" : name.substring(0, 1), 0, members, seats, here, bloc)
                : new Delegation(key, name, organisation.monogram(), organisation.mark(), members, seats, here, bloc);
    }

    /// As its card says for statements, which is what a conference decides.
    private static boolean bloc(Optional<RuleCard> card) {
        return card.flatMap(one -> one.procedure(QuestionKind.STATEMENT)).map(Procedure::bloc).orElse(false);
    }

    static Optional<OrganisationId> id(String key) {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(new OrganisationId(UUID.fromString(key)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
