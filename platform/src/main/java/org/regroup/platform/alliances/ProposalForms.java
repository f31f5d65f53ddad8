package org.regroup.platform.alliances;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// Puts together the forms by which people propose something for an organisation.
@Component
@Transactional(readOnly = true)
class ProposalForms {

    private final ChangeRepository changes;
    private final Situations situations;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Naming naming;

    ProposalForms(ChangeRepository changes, Situations situations, Organisations organisations, Mandates mandates,
            Naming naming) {
        this.changes = changes;
        this.situations = situations;
        this.organisations = organisations;
        this.mandates = mandates;
        this.naming = naming;
    }

    LocalDate today() {
        return situations.today();
    }

    /// The terms proposed before, for a form that proposes them anew.
    Map<String, String> terms(AllianceId id, PersonId viewer) {
        var alliance = situations.of(id).alliance();
        if (!situations.visible(alliance, viewer)) {
            throw new NotFound("alliance");
        }
        var values = values(alliance);
        values.put("anew", id.toString());
        var last = changes.of(id).getFirst();
        mandates.where(viewer, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id)
                .filter(own -> own.equals(last.proposed().organisation()) || own.equals(last.invited())).findFirst()
                .ifPresent(own -> values.put("under", own.toString()));
        return values;
    }

    static Map<String, String> values(Alliance alliance) {
        var values = new HashMap<String, String>();
        values.put("name", alliance.name());
        values.put("purpose", alliance.purpose());
        values.put("norms", alliance.norms());
        values.put("rung", alliance.rung().key());
        values.put("endsOn", alliance.endsOn() == null ? "" : alliance.endsOn().toString());
        values.put("exitRule", alliance.exitRule());
        values.put("noticeDays", String.valueOf(alliance.noticeDays()));
        values.put("reviewOn", alliance.reviewOn().toString());
        return values;
    }

    ProposalPage opening(Typed typed, PersonId viewer, Page page) {
        var names = naming.organisations(page, List.of(), List.of());
        var under = under(viewer, names, _ -> true);
        var own = under.stream().map(Choice::value).toList();
        var others = organisations.all().stream().filter(other -> own.size() > 1 || !own.contains(other.id().toString()))
                .map(other -> Choice.of(other.id().toString(), other.name())).toList();
        return new ProposalPage(null, "opening", typed, names.problems(typed.grounds()), under, others,
                rungs(page, rung -> !rung.needsBasis()));
    }

    ProposalPage change(AllianceId id, String kind, Typed typed, PersonId viewer, Page page) {
        var at = situations.of(id);
        if (!situations.visible(at.alliance(), viewer)) {
            throw new NotFound("alliance");
        }
        var names = naming.of(page, at, List.of(), List.of());
        var under = under(viewer, names, at::has);
        if (under.isEmpty()) {
            throw new Forbidden("alliances.forbidden.noAffiliate", at.alliance().name());
        }
        var others = kind.equals("welcome")
                ? organisations.all().stream().filter(other -> !at.has(other.id()))
                        .map(other -> Choice.of(other.id().toString(), other.name())).toList()
                : List.<Choice>of();
        return new ProposalPage(at.alliance(), kind, typed, names.problems(typed.grounds()), under, others,
                rungs(page, rung -> ChangeRules.forTwo(at, rung)));
    }

    private List<Choice> under(PersonId viewer, Names names, Predicate<OrganisationId> fits) {
        return mandates.where(viewer, Act.SPEAK_IN_ALLIANCES).stream().filter(own -> fits.test(own.id()))
                .map(own -> Choice.under(names.marks().getOrDefault(own.id(), own.sign()), false, own.id().toString(),
                        own.name()))
                .toList();
    }

    private static List<Choice> rungs(Page page, Predicate<Rung> fits) {
        return Arrays.stream(Rung.values()).filter(fits).map(rung -> Choice.of(rung.key(), page.t("alliances.rung." + rung.key()),
                page.t("alliances.rung." + rung.key() + ".what"))).toList();
    }
}
