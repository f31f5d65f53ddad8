package org.regroup.platform.conferences.delegates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.organisations.OrganisationId;

/// Who takes part in a conference, as one reader sees it.
///
/// @param standing  null while no rule was adopted
/// @param attendees everybody, by number
/// @param names     whether this reader is shown names: those who take part, and members of organisations that send delegates
/// @param member    organisations to which this reader belongs
/// @param speaksFor organisations for which this reader speaks
/// @param sponsors  those of them that stand behind the conference
/// @param own       as what this reader takes part
public record DelegatesView(Conference conference, Entitlements.@Nullable Standing standing, List<Attendee> attendees,
        boolean names, Set<OrganisationId> member, Set<OrganisationId> speaksFor, List<OrganisationId> sponsors,
        @Nullable Attendee own, Instant now) {

    public DelegatesView {
        attendees = List.copyOf(attendees);
        member = Set.copyOf(member);
        speaksFor = Set.copyOf(speaksFor);
        sponsors = List.copyOf(sponsors);
    }

    public List<Attendee> of(OrganisationId organisation) {
        return attendees.stream().filter(one -> one.takesPart() && organisation.equals(one.organisation())).toList();
    }

    public List<Attendee> of(OrganisationId organisation, Attendee.Kind kind) {
        return of(organisation).stream().filter(one -> one.kind() == kind).toList();
    }

    public List<Attendee> delegates(OrganisationId organisation) {
        return of(organisation, Attendee.Kind.DELEGATE);
    }

    /// Those who were named and take part no more.
    public List<Attendee> gone(OrganisationId organisation) {
        return attendees.stream().filter(one -> !one.takesPart() && organisation.equals(one.organisation())).toList();
    }

    /// Delegates drawn by lot.
    public List<Attendee> drawn() {
        return attendees.stream().filter(one -> one.delegate() && one.organisation() == null).toList();
    }

    public long named() {
        return attendees.stream().filter(Attendee::delegate).count();
    }

    public String href() {
        return conference.href() + "/delegates";
    }
}
