package org.regroup.platform.decisions.urgent;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// Who may see an urgent statement and do something with it.
///
/// What two organisations have signed is public, and its address answers for ever. What one has proposed is seen by members of
/// the affiliates only: one organisation alone publishes nothing in an alliance's space.
@Component
class UrgentAccess {

    private final UrgentRepository statements;
    private final Alliances alliances;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Clock clock;

    UrgentAccess(UrgentRepository statements, Alliances alliances, Organisations organisations, Mandates mandates,
            Clock clock) {
        this.statements = statements;
        this.alliances = alliances;
        this.organisations = organisations;
        this.mandates = mandates;
        this.clock = clock;
    }

    /// Held until the transaction is over.
    ///
    /// @throws NotFound where there is none
    Urgent held(UrgentId id) {
        return statements.held(id).orElseThrow(() -> new NotFound("urgent statement"));
    }

    Urgent find(UrgentId id) {
        return statements.find(id).orElseThrow(() -> new NotFound("urgent statement"));
    }

    /// One that the public may see.
    ///
    /// @throws NotFound for what one organisation alone has proposed
    Urgent published(UrgentId id) {
        var urgent = find(id);
        if (!urgent.state(Sql.now(clock)).published()) {
            throw new NotFound("urgent statement");
        }
        return urgent;
    }

    /// In at most three queries.
    UrgentReader reader(AllianceId alliance, @Nullable PersonId person) {
        return reader(alliance, person, List.of());
    }

    /// @param spoken organisations whose words stand, whether or not they belong to the alliance any more
    private UrgentReader reader(AllianceId alliance, @Nullable PersonId person, List<OrganisationId> spoken) {
        var joined = alliances.affiliates(alliance);
        var affiliates = joined.stream().map(Affiliate::organisation).toList();
        if (person == null) {
            return new UrgentReader(null, joined, false, List.of(), Set.of());
        }
        var held = mandates.inForce(person).stream().filter(one -> affiliates.contains(one.organisation())
                || spoken.contains(one.organisation())).toList();
        var speaking = new LinkedHashMap<OrganisationId, Mandate>();
        var grants = new LinkedHashSet<OrganisationId>();
        held.forEach(mandate -> {
            if (mandate.permits(Act.SPEAK_IN_ALLIANCES)) {
                speaking.putIfAbsent(mandate.organisation(), mandate);
            }
            if (mandate.permits(Act.GRANT_MANDATES)) {
                grants.add(mandate.organisation());
            }
        });
        boolean member = !held.isEmpty()
                || organisations.ofMember(person).stream().map(Organisation::id).anyMatch(affiliates::contains);
        return new UrgentReader(person, joined, member, List.copyOf(speaking.values()), grants);
    }

    /// The same for one statement.
    ///
    /// @throws NotFound for those who may not know of it
    UrgentReader reader(Urgent urgent, @Nullable PersonId person) {
        var reader = reader(urgent.alliance(), person,
                urgent.voices().stream().filter(UrgentVoice::holds).map(UrgentVoice::organisation).toList());
        if (!urgent.state(Sql.now(clock)).published() && !reader.member()) {
            throw new NotFound("urgent statement");
        }
        return reader;
    }

    /// @throws Forbidden without a mandate that holds at this moment, of an organisation that belongs to the alliance
    Mandate require(UrgentReader reader, OrganisationId under) {
        return Optional.of(under).filter(reader::belongs).flatMap(reader::mandate)
                .orElseThrow(() -> new Forbidden("urgent.forbidden.speak"));
    }

    /// The same for taking back what was said, which an organisation that has left can do too.
    Mandate requireSpoken(UrgentReader reader, OrganisationId under) {
        return reader.mandate(under).orElseThrow(() -> new Forbidden("urgent.forbidden.speak"));
    }
}
