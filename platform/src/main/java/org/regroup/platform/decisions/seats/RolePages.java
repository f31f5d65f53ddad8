package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;

/// Gathers what the page of a role shows.
@Component
public class RolePages {

    private final RoleRepository roles;
    private final TermRepository terms;
    private final Around.Reader around;
    private final Signs.Reader signs;
    private final Mandates mandates;
    private final People people;
    private final Clock clock;

    RolePages(RoleRepository roles, TermRepository terms, Around.Reader around, Signs.Reader signs, Mandates mandates,
            People people, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.around = around;
        this.signs = signs;
        this.mandates = mandates;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RoleView of(RoleId id, @Nullable PersonId reader) {
        var role = roles.find(id).orElseThrow(() -> new NotFound("role"));
        var held = terms.of(id);
        var acts = roles.acts(id);
        var rest = around.of(id, reader);
        var organisations = Stream.concat(acts.stream().map(RoleAct::organisation), held.stream().map(RoleTerm::organisation))
                .filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
        var marks = signs.of(role.alliance(), organisations);
        return new RoleView(role, held, acts, rest, reader, speaksFor(reader, marks), marks,
                people.names(named(held, acts, rest)), clock.instant());
    }

    /// The affiliates for which somebody may speak, in the order in which they joined.
    List<OrganisationId> speaksFor(@Nullable PersonId reader, Signs marks) {
        if (reader == null) {
            return List.of();
        }
        var own = mandates.where(reader, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).toList();
        return marks.affiliates().stream().filter(own::contains).toList();
    }

    private static Set<PersonId> named(List<RoleTerm> held, List<RoleAct> acts, Around rest) {
        var named = new LinkedHashSet<PersonId>();
        held.forEach(one -> named.add(one.person()));
        rest.reserves().forEach(one -> named.add(one.person()));
        rest.sendings().forEach(one -> named.add(one.person()));
        rest.draws().stream().filter(one -> one.drawnAt() != null)
                .forEach(one -> one.pool().forEach(entry -> named.add(entry.person())));
        acts.forEach(act -> Stream.of(act.person(), act.concerns()).filter(Objects::nonNull).map(Objects::requireNonNull)
                .forEach(named::add));
        return named;
    }

    /// The roles of an alliance, each with those who hold it now.
    ///
    /// @param terms those that have time left
    public record Listed(List<AllianceRole> roles, List<RoleTerm> terms, Signs signs, Map<PersonId, String> names,
            List<OrganisationId> speaksFor, Instant now) {}

    @Transactional(readOnly = true)
    Listed of(AllianceId alliance, @Nullable PersonId reader) {
        var now = clock.instant();
        var going = terms.going(alliance, now);
        var marks = signs.of(alliance,
                going.stream().map(RoleTerm::organisation).filter(Objects::nonNull).map(Objects::requireNonNull).toList());
        return new Listed(roles.of(alliance), going, marks, people.names(going.stream().map(RoleTerm::person).toList()),
                speaksFor(reader, marks), now);
    }
}
