package org.regroup.platform.alliances;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Mark;

/// The badges of organisations as they show in one alliance.
///
/// @param affiliates current affiliates, in the order in which they joined
public record Signs(List<OrganisationId> affiliates, Map<OrganisationId, Mark> marks) {

    private static final Mark NONE = Mark.none("");

    /// The badge of an organisation; the dashed ring for none.
    public Mark of(@Nullable OrganisationId organisation) {
        return organisation == null ? NONE : marks.getOrDefault(organisation, NONE);
    }

    /// Reads them, in two queries.
    @Component
    public static class Reader {

        private final Alliances alliances;
        private final Organisations organisations;

        Reader(Alliances alliances, Organisations organisations) {
            this.alliances = alliances;
            this.organisations = organisations;
        }

        /// The affiliates of an alliance, and further organisations that have left it but still stand beside what was said.
        public Signs of(AllianceId alliance, Collection<OrganisationId> further) {
            var affiliates = alliances.affiliates(alliance);
            var ids = new LinkedHashSet<>(affiliates.stream().map(Affiliate::organisation).toList());
            ids.addAll(further);
            var numbers = new HashMap<OrganisationId, Integer>();
            affiliates.forEach(affiliate -> numbers.put(affiliate.organisation(), affiliate.mark()));
            var marks = new HashMap<OrganisationId, Mark>();
            organisations.byId(ids).forEach((id, organisation) -> marks.put(id,
                    new Mark(numbers.getOrDefault(id, organisation.mark()), organisation.monogram(), organisation.name())));
            return new Signs(affiliates.stream().map(Affiliate::organisation).toList(), marks);
        }
    }
}
