package org.regroup.platform.decisions.agreements;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Entering;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.PlainText;

/// An organisation that joins accepts the basis of agreement that holds, as far as it was ratified so with reservations.
@Component
class BasisAtTheDoor implements Entering {

    static final String ACCEPTED = "basisAccepted";
    static final String RESERVED = "reserve-";
    static final String SAID = "reservation";
    private static final int LONGEST = 2_000;

    private final BasisRepository bases;
    private final Parts parts;
    private final Today today;

    BasisAtTheDoor(BasisRepository bases, Parts parts, Today today) {
        this.bases = bases;
        this.parts = parts;
        this.today = today;
    }

    @Override
    public Optional<Content> shown(AllianceId alliance, Map<String, String> typed, Page page) {
        return bases.holding(alliance, today.date())
                .map(basis -> parts.of("agreements/door", Map.of("page", page, "basis", basis, "typed", typed)));
    }

    @Override
    public List<Ground> grounds(AllianceId alliance, Map<String, String> form) {
        var basis = bases.holding(alliance, today.date());
        if (basis.isEmpty()) {
            return List.of();
        }
        if (!form.containsKey(ACCEPTED)) {
            return List.of(Ground.at(ACCEPTED, "agreements.ground.door"));
        }
        if (!basis.get().reservations() && form.keySet().stream().anyMatch(field -> field.startsWith(RESERVED))) {
            return List.of(Ground.at(ACCEPTED, "agreements.ground.door.reservations"));
        }
        return said(form).length() > LONGEST
                ? List.of(Ground.at(SAID, "agreements.ground.tooLong", LONGEST, said(form).length()))
                : List.of();
    }

    private static String said(Map<String, String> form) {
        return PlainText.lines(form.getOrDefault(SAID, ""));
    }

    @Override
    public void accepted(AllianceId alliance, OrganisationId organisation, Map<String, String> form) {
        bases.holding(alliance, today.date()).ifPresent(basis -> {
            bases.forget(basis, organisation);
            basis.clauses().stream().filter(AgreedBasis.Clause::carried).forEach(clause -> {
                boolean reserved = form.containsKey(RESERVED + clause.number());
                bases.accept(basis.id(), clause.number(), organisation, reserved ? Stands.RESERVED : Stands.BOUND, today.now(),
                        reserved ? said(form) : "");
            });
        });
    }
}
