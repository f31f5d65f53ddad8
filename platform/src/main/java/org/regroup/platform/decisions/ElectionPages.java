package org.regroup.platform.decisions;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.NotFound;

/// Gathers what the page of an election shows.
@Component
class ElectionPages {

    private final ElectionAccess access;
    private final ElectionRepository elections;
    private final NominationRepository nominations;
    private final Organisations organisations;
    private final Signs.Reader signs;
    private final People people;
    private final Clock clock;

    ElectionPages(ElectionAccess access, ElectionRepository elections, NominationRepository nominations,
            Organisations organisations, Signs.Reader signs, People people, Clock clock) {
        this.access = access;
        this.elections = elections;
        this.nominations = nominations;
        this.organisations = organisations;
        this.signs = signs;
        this.people = people;
        this.clock = clock;
    }

    /// Everything, with what was done.
    @Transactional(readOnly = true)
    ElectionView of(ElectionId id, @Nullable SignedIn person) {
        var election = access.find(id);
        var marks = signs(election);
        var reader = access.reader(election, person == null ? null : person.id(), marks.affiliates());
        return view(election, reader, marks, elections.acts(id));
    }

    /// The same without what was done, for the ballot.
    @Transactional(readOnly = true)
    ElectionView forVoter(ElectionId id, SignedIn person) {
        var election = access.find(id);
        var marks = signs(election);
        return view(election, access.reader(election, person.id(), marks.affiliates()), marks, List.of());
    }

    /// The same without badges too, for those who run it.
    @Transactional(readOnly = true)
    ElectionView forOfficer(ElectionId id, SignedIn person) {
        var election = access.find(id);
        var reader = access.reader(election, person.id());
        access.requireOfficer(reader);
        return view(election, reader, new Signs(List.of(), Map.of()), List.of());
    }

    private ElectionView view(Election election, ElectionReader reader, Signs marks, List<ElectionAct> acts) {
        var all = nominations.of(election.id());
        var state = election.state(clock.instant());
        var paper = state == ElectionState.PROPOSED || state == ElectionState.LAPSED || state == ElectionState.NOMINATIONS
                ? null
                : BallotPaper.of(election, all);
        return new ElectionView(election, state, reader, all, paper, acts, marks, names(all, acts));
    }

    /// The badges of those who hold it; of an organisation its own.
    Signs signs(Election election) {
        return switch (election.holder()) {
            case Holder.OfAlliance(var alliance, _) -> signs.of(alliance, List.of());
            case Holder.OfOrganisation(var own, _) -> alone(own);
        };
    }

    private Signs alone(OrganisationId id) {
        var organisation = organisations.find(id).orElseThrow(() -> new NotFound("organisation"));
        return new Signs(List.of(id), Map.of(id, organisation.sign()));
    }

    private Map<PersonId, String> names(List<Nomination> all, List<ElectionAct> acts) {
        var ids = new LinkedHashSet<PersonId>();
        all.forEach(one -> {
            ids.add(one.person());
            ids.add(one.nominatedBy());
            if (one.secondedBy() != null) {
                ids.add(Objects.requireNonNull(one.secondedBy()));
            }
        });
        acts.forEach(act -> {
            if (act.person() != null) {
                ids.add(Objects.requireNonNull(act.person()));
            }
            if (act.concerns() != null) {
                ids.add(Objects.requireNonNull(act.concerns()));
            }
        });
        return people.names(ids);
    }
}
