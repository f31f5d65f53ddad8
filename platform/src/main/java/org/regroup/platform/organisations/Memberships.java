package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;

/// What being a member means to the member.
@Service
@Transactional
public class Memberships {

    /// How many members a page shows.
    public static final int PAGE = 50;

    private final MembershipRepository memberships;
    private final MandateRepository mandates;
    private final Access access;
    private final Clock clock;

    Memberships(MembershipRepository memberships, MandateRepository mandates, Access access, Clock clock) {
        this.memberships = memberships;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Membership> of(PersonId person, OrganisationId organisation) {
        return memberships.find(person, organisation);
    }

    @Transactional(readOnly = true)
    public List<Membership> of(PersonId person) {
        return memberships.of(person);
    }

    /// What anybody may know: numbers, which are a claim of the organisation.
    @Transactional(readOnly = true)
    public Counts counts(OrganisationId organisation) {
        return memberships.counts(organisation);
    }

    /// The members who let the others see them: up to [#PAGE], and one more where there are more.
    @Transactional(readOnly = true)
    public List<RollEntry> visible(PersonId by, OrganisationId organisation, @Nullable MembershipId after) {
        access.member(by, organisation);
        return memberships.visible(organisation, after, PAGE + 1);
    }

    /// Says whether the other members may see one's name.
    public void show(PersonId person, OrganisationId organisation, boolean visible) {
        access.member(person, organisation);
        memberships.show(person, organisation, visible);
    }

    /// Leaves at once; mandates end with it. Leaving twice changes nothing.
    public void leave(PersonId person, OrganisationId organisation) {
        access.member(person, organisation);
        mandates.endAll(person, organisation, Sql.now(clock), Mandate.LEFT);
        memberships.leave(person, organisation, Sql.now(clock));
    }
}
