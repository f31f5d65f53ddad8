package org.regroup.platform.alliances;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;

/// Looks up who everybody is that a page names, in one query for organisations and one for people.
@Component
class Naming {

    private final Organisations organisations;
    private final People people;

    Naming(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /// Without the names of people, for lists that do not show them.
    Names organisations(Page page, Collection<Change> changes, Collection<OrganisationId> more) {
        return of(page, List.of(), changes, more, false, false);
    }

    Names of(Page page, Situation at, Collection<Change> changes, Collection<OrganisationId> more) {
        return of(page, at.stays(), changes, more, true, false);
    }

    /// The same with how many stand on each roll.
    Names counted(Page page, Situation at, Collection<Change> changes) {
        return of(page, at.stays(), changes, List.of(), true, true);
    }

    private Names of(Page page, Collection<Affiliation> stays, Collection<Change> changes, Collection<OrganisationId> more,
            boolean byName, boolean counted) {
        var said = changes.stream().flatMap(Naming::said).toList();
        var ids = new HashSet<>(more);
        stays.forEach(stay -> ids.add(stay.organisation()));
        said.forEach(words -> ids.add(words.organisation()));
        changes.stream().map(Change::invited).flatMap(Stream::ofNullable).forEach(ids::add);
        var numbers = new HashMap<OrganisationId, Integer>();
        stays.forEach(stay -> numbers.put(stay.organisation(), stay.mark()));
        var marks = new HashMap<OrganisationId, Mark>();
        var members = new HashMap<OrganisationId, Integer>();
        var found = counted ? organisations.counted(ids, members) : organisations.byId(ids);
        found.forEach((id, organisation) -> marks.put(id,
                new Mark(numbers.getOrDefault(id, organisation.mark()), organisation.monogram(), organisation.name())));
        var names = new HashMap<PersonId, String>();
        if (byName && !said.isEmpty()) {
            names.putAll(people.names(said.stream().map(Spoken::person).distinct().toList()));
        }
        return new Names(page, marks, names, members);
    }

    private static Stream<Spoken> said(Change change) {
        return Stream.of(change.proposed(), change.confirmed(), change.accepted(),
                change.ended() instanceof Change.Ended(_, var said) ? said : null).flatMap(Stream::ofNullable);
    }
}
