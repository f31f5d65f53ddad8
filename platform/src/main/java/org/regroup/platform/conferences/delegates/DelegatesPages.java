package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// Reads what the pages about delegates show.
@Component
@Transactional(readOnly = true)
class DelegatesPages {

    private final ConferenceAccess access;
    private final Attendees attendees;
    private final Entitlements entitlements;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Alliances alliances;
    private final Clock clock;

    DelegatesPages(ConferenceAccess access, Attendees attendees, Entitlements entitlements, Organisations organisations,
            Mandates mandates, Alliances alliances, Clock clock) {
        this.access = access;
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.organisations = organisations;
        this.mandates = mandates;
        this.alliances = alliances;
        this.clock = clock;
    }

    DelegatesView of(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var standing = entitlements.of(conference).orElse(null);
        var all = attendees.of(id);
        if (reader == null) {
            return new DelegatesView(conference, standing, all, false, Set.of(), Set.of(), List.of(), null, Sql.now(clock));
        }
        var speaks = mandates.where(reader, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var own = all.stream().filter(one -> one.takesPart() && reader.equals(one.person())).findFirst().orElse(null);
        var sending = new HashSet<>(conference.standing());
        if (standing != null) {
            sending.addAll(standing.rule().organisations());
        }
        var member = organisations.ofMember(reader).stream().map(Organisation::id).collect(Collectors.toSet());
        boolean names = own != null || member.stream().anyMatch(sending::contains);
        return new DelegatesView(conference, standing, all, names, member, speaks,
                speaks.stream().filter(conference::sponsoredBy).toList(), own, Sql.now(clock));
    }

    /// What a rule is tried on: without those who take part.
    DelegatesView trying(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        return new DelegatesView(conference, entitlements.of(conference).orElse(null), List.of(), false, Set.of(), Set.of(),
                access.sponsors(reader, conference), null, Sql.now(clock));
    }

    /// The same for somebody who speaks for an organisation that sends delegates; for everybody else the page does not exist.
    DelegatesView speaking(ConferenceId id, OrganisationId organisation, PersonId reader) {
        var view = of(id, reader);
        var standing = view.standing();
        if (standing == null || standing.of(organisation).isEmpty() || !view.speaksFor().contains(organisation)) {
            throw new NotFound("delegation of an organisation");
        }
        return view;
    }

    /// Organisations that a rule can name: sponsors, affiliates of the alliance, and those of the rule that stands.
    List<Organisation> offered(Conference conference, Entitlements.@Nullable Standing standing) {
        var ids = new LinkedHashSet<>(conference.standing());
        var alliance = conference.alliance();
        if (alliance != null) {
            alliances.affiliates(alliance).stream().map(Affiliate::organisation).forEach(ids::add);
        }
        if (standing != null) {
            ids.addAll(standing.rule().organisations());
        }
        var found = organisations.byId(ids);
        return List.copyOf(found.values());
    }
}
