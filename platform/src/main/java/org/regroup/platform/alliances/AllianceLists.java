package org.regroup.platform.alliances;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.ChangeRepository.Waiting;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;

/// Puts together the list of alliances and what waits for somebody in them.
@Component
@Transactional(readOnly = true)
class AllianceLists {

    private final AllianceRepository alliances;
    private final ChangeRepository changes;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Naming naming;
    private final Clock clock;

    AllianceLists(AllianceRepository alliances, ChangeRepository changes, Organisations organisations,
            Mandates mandates, Naming naming, Clock clock) {
        this.alliances = alliances;
        this.changes = changes;
        this.organisations = organisations;
        this.mandates = mandates;
        this.naming = naming;
        this.clock = clock;
    }

    AllianceList of(Page page, @Nullable PersonId viewer) {
        var open = alliances.open(Alliances.MOST);
        var belongings = alliances.belongings(open.stream().map(Alliance::id).toList()).stream()
                .collect(Collectors.groupingBy(AllianceRepository.Belonging::alliance,
                        Collectors.mapping(AllianceRepository.Belonging::affiliate, Collectors.toList())));
        var own = viewer == null ? Set.<OrganisationId>of() : ids(organisations.ofMember(viewer));
        var speaksFor = viewer == null ? Set.<OrganisationId>of() : ids(mandates.where(viewer, Act.SPEAK_IN_ALLIANCES));
        var concerns = concerns(speaksFor);
        var mentioned = new HashSet<OrganisationId>();
        belongings.values().forEach(some -> some.forEach(affiliate -> mentioned.add(affiliate.organisation())));
        var names = naming.organisations(page, concerns.stream().map(Waiting::change).toList(), mentioned);
        var rows = open.stream().map(alliance -> row(alliance, belongings, names)).toList();
        var mine = rows.stream().filter(row -> belongings.getOrDefault(row.alliance().id(), List.of()).stream()
                .anyMatch(affiliate -> own.contains(affiliate.organisation()))).toList();
        var lines = waiting(concerns, names, viewer, speaksFor);
        return new AllianceList(lines.stream().filter(ChangeLine::yours).toList(),
                lines.stream().filter(line -> !line.yours() && line.change().matter() instanceof Matter.Opening).toList(), mine,
                rows.stream().filter(row -> !mine.contains(row)).toList(), !speaksFor.isEmpty(), viewer != null);
    }

    /// What the organisations for which somebody speaks are asked to answer; in one query, for the home page.
    List<ChangeLine> waitingFor(Page page, PersonId viewer) {
        var asked = changes.waitingFor(viewer, Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES), clock.instant());
        var speaksFor = asked.isEmpty() ? Set.<OrganisationId>of() : asked.getFirst().speaksFor();
        return waiting(asked.stream().map(ChangeRepository.Asked::waiting).toList(), new Names(page, Map.of(), Map.of()), viewer,
                speaksFor).stream().filter(ChangeLine::yours).toList();
    }

    private List<Waiting> concerns(Set<OrganisationId> speaksFor) {
        return speaksFor.isEmpty() ? List.of() : changes.waitingFor(speaksFor, clock.instant());
    }

    private List<ChangeLine> waiting(List<Waiting> concerns, Names names, @Nullable PersonId viewer,
            Set<OrganisationId> speaksFor) {
        var words = new ChangeWords(names);
        var now = clock.instant();
        return concerns.stream().map(waiting -> words.line(waiting.change(), waiting.alliance(),
                waiting.change().stage(waiting.affiliates().size(), now),
                AlliancePages.answers(waiting.change(), waiting.affiliates(), now, viewer, speaksFor))).toList();
    }

    private static AllianceList.Row row(Alliance alliance, Map<AllianceId, List<Affiliate>> belongings, Names names) {
        return new AllianceList.Row(alliance, belongings.getOrDefault(alliance.id(), List.of()).stream().map(affiliate -> {
            var mark = names.mark(affiliate.organisation());
            return new Mark(affiliate.mark(), mark.monogram(), mark.name());
        }).toList());
    }

    private static Set<OrganisationId> ids(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::id).collect(Collectors.toSet());
    }
}
