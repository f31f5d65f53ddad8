package org.regroup.platform.decisions.urgent;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Sql;

/// Gathers what the pages of urgent statements show.
@Component
@Transactional(readOnly = true)
class UrgentPages {

    private final UrgentRepository statements;
    private final UrgentAccess access;
    private final UrgentActs acts;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    UrgentPages(UrgentRepository statements, UrgentAccess access, UrgentActs acts, Organisations organisations, People people,
            Clock clock) {
        this.statements = statements;
        this.access = access;
        this.acts = acts;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /// @throws org.regroup.platform.shared.NotFound where this reader may not know of it
    UrgentView of(UrgentId id, @Nullable SignedIn person) {
        var urgent = access.find(id);
        return views(List.of(urgent), access.reader(urgent, person == null ? null : person.id()), acts.of(id)).getFirst();
    }

    /// One that the public may see, as the public sees it.
    UrgentView published(UrgentId id) {
        var urgent = access.published(id);
        return views(List.of(urgent), access.reader(urgent.alliance(), null), List.of()).getFirst();
    }

    /// All of an alliance that this reader may see, the latest first.
    List<UrgentView> of(AllianceId alliance, UrgentReader reader) {
        var now = Sql.now(clock);
        return views(statements.of(alliance).stream().filter(one -> reader.member() || one.state(now).published()).toList(),
                reader, List.of());
    }

    private List<UrgentView> views(List<Urgent> all, UrgentReader reader, List<UrgentAct> log) {
        if (all.isEmpty()) {
            return List.of();
        }
        var spoken = all.stream().flatMap(one -> one.voices().stream()).toList();
        var marks = marks(reader.affiliates(), spoken);
        var names = people.names(named(log));
        var asking = statements.asking(all.stream().map(Urgent::id).toList());
        var now = Sql.now(clock);
        return all.stream().map(one -> new UrgentView(one, reader, marks, names, asking.getOrDefault(one.id(), List.of()), log,
                now)).toList();
    }

    /// The badges of the affiliates, and of those who have left and still stand beside what they said; in one query.
    private Signs marks(List<Affiliate> affiliates, List<UrgentVoice> spoken) {
        var numbers = new LinkedHashMap<OrganisationId, Integer>();
        affiliates.forEach(one -> numbers.put(one.organisation(), one.mark()));
        var all = new LinkedHashSet<>(numbers.keySet());
        spoken.forEach(voice -> all.add(voice.organisation()));
        var marks = new LinkedHashMap<OrganisationId, Mark>();
        organisations.byId(all).forEach((id, one) -> marks.put(id,
                new Mark(numbers.getOrDefault(id, one.mark()), one.monogram(), one.name())));
        return new Signs(List.copyOf(numbers.keySet()), marks);
    }

    private static Collection<PersonId> named(List<UrgentAct> log) {
        return log.stream().map(UrgentAct::person).filter(Objects::nonNull).map(Objects::requireNonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
