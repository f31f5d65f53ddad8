package org.regroup.platform.motions.stances;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.TakenAlong;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Page;

/// Minority reports, positions and what words mean here, wherever the data of a motion goes. The order is the one drawn for the
/// page; an empty name stands for the movers' reasons.
@Component
class StancesTakenAlong implements TakenAlong {

    private final BesideRepository beside;
    private final Organisations organisations;

    StancesTakenAlong(BesideRepository beside, Organisations organisations) {
        this.beside = beside;
        this.organisations = organisations;
    }

    @Override
    public Map<String, Object> of(MotionId motion, Page page) {
        var found = beside.of(motion);
        var named = organisations.byId(Stream
                .concat(found.positions().stream().map(Position::organisation), found.reports().stream()
                        .flatMap(MinorityReport::signatures).map(Person::organisation))
                .filter(Objects::nonNull).map(Objects::requireNonNull).distinct()
                .toList());
        var data = new LinkedHashMap<String, Object>();
        data.put("orderDrawnFrom", found.seed());
        data.put("order", found.order().stream().map(one -> one.map(report -> report.id().toString()).orElse("")).toList());
        data.put("minorityReports", found.reports().stream().map(report -> report(report, named, page)).toList());
        data.put("positions", found.positions().stream().map(position -> position(position, named)).toList());
        data.put("words",
                found.words().stream().map(word -> Map.of("term", word.name(), "meaning", word.meaning())).toList());
        return data;
    }

    private static Map<String, Object> report(MinorityReport report, Map<OrganisationId, Organisation> named, Page page) {
        return Map.of("id", report.id().toString(), "dissentsFrom", report.body().code(), "reasons", report.reasons(), "signedBy",
                report.signatures().map(one -> signed(one, named, page)).toList(),
                "madeAt", report.madeAt().toString());
    }

    private static Map<String, String> signed(Person person, Map<OrganisationId, Organisation> named, Page page) {
        return Map.of("person", person.name(page), "organisation", name(person.organisation(), named));
    }

    private static Map<String, Object> position(Position position, Map<OrganisationId, Organisation> named) {
        return Map.of("organisation", name(position.organisation(), named), "stance", position.stance().code(), "condition",
                position.condition(), "reasons", position.reasons(), "delegates", position.delegates(), "mandate",
                List.of(position.mandate().whoDecided(), position.mandate().howMany(), position.mandate().rule(),
                        position.mandate().until()));
    }

    private static String name(@Nullable OrganisationId id, Map<OrganisationId, Organisation> named) {
        var organisation = id == null ? null : named.get(id);
        return organisation == null ? "" : organisation.name();
    }
}
