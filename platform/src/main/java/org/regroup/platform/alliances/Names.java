package org.regroup.platform.alliances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// The marks of organisations as they show in one alliance, and the names of people.
///
/// @param members how many stand on the rolls, where that was asked for
record Names(Page page, Map<OrganisationId, Mark> marks, Map<PersonId, String> people, Map<OrganisationId, Integer> members) {

    Names(Page page, Map<OrganisationId, Mark> marks, Map<PersonId, String> people) {
        this(page, marks, people, Map.of());
    }

    Mark mark(OrganisationId organisation) {
        return marks.getOrDefault(organisation, Mark.none(""));
    }

    String person(PersonId person) {
        return people.getOrDefault(person, "");
    }

    Problems problems(List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(),
                page.t(ground.key(), ground.args().stream().map(this::word).toArray())));
    }

    private Object word(Object value) {
        return switch (value) {
            case OrganisationId organisation -> mark(organisation).name();
            case LocalDate day -> page.date(day);
            case Instant at -> page.dateTime(at);
            case Object other -> other;
        };
    }
}
