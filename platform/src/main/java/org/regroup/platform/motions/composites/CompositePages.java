package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.composites.Coverage;

/// Gathers what the page of a composite shows.
@Component
class CompositePages {

    private final Composites composites;
    private final CompositeAccess access;
    private final Signs.Reader signs;
    private final People people;
    private final Clock clock;

    CompositePages(Composites composites, CompositeAccess access, Signs.Reader signs, People people, Clock clock) {
        this.composites = composites;
        this.access = access;
        this.signs = signs;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CompositeView of(CompositeId id, @Nullable SignedIn person) {
        var work = composites.work(id);
        var people = new LinkedHashSet<PersonId>();
        var organisations = new LinkedHashSet<OrganisationId>();
        Stream.concat(work.sources().stream().flatMap(source -> source.movers().stream()),
                Stream.concat(work.acts().stream().map(CompositeAct::by),
                        work.composite().log().entries().stream().map(entry -> By.read(entry.act().by()))))
                .forEach(speaking -> gather(speaking, people, organisations));
        var row = work.row();
        people.add(row.opened().person());
        people.add(row.changedBy());
        organisations.add(row.opened().organisation());
        if (row.chair() != null) {
            people.add(Objects.requireNonNull(row.chair()));
        }
        var marks = signs.of(row.alliance(), organisations);
        var reader = access.reader(row, person == null ? null : person.id(), marks.affiliates());
        var published = work.acts().stream().filter(act -> act.of(CompositeAct.Kind.PUBLISHED)).reduce((_, later) -> later);
        return new CompositeView(row, row.state(clock.instant()), work.sources(), work.composite(),
                Coverage.of(work.composite()), work.signOffs(), work.acts(), reader,
                published.isEmpty() || row.changedAt().isAfter(published.get().at()), marks, this.people.names(people));
    }

    private static void gather(Speaking speaking, LinkedHashSet<PersonId> people, LinkedHashSet<OrganisationId> organisations) {
        people.add(speaking.person());
        if (speaking.organisation() != null) {
            organisations.add(Objects.requireNonNull(speaking.organisation()));
        }
    }
}
