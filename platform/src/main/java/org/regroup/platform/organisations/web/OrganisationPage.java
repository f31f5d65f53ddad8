package org.regroup.platform.organisations.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Counts;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.MembersCall;
import org.regroup.platform.organisations.RollAccess;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Fact;
import org.regroup.platform.shared.piece.Section;

/// An organisation for its reader.
///
/// @param headless whether nobody may grant a mandate, so that members may call one of them to be convenor
/// @param needed   how many signatures such a call needs
public record OrganisationPage(Standpoint at, Counts counts, Instant countedAt, List<Mandate> mandates, boolean headless,
        int needed, List<MembersCall> calls, List<RollAccess> accesses, Map<PersonId, String> names,
        List<Section> sections) {

    /// What the reader's membership means.
    public List<Fact> yours(Page page) {
        var you = at.you();
        if (you == null) {
            return List.of();
        }
        var standing = "organisations.standing." + you.standing().code();
        return List.of(new Fact(page.t("organisations.roll.standing"), page.t(standing) + ". " + page.t(standing + ".what")),
                new Fact(page.t("organisations.roll.unit"), you.unit() == null ? "–" : you.unit()),
                new Fact(page.t("organisations.page.since"), page.date(you.joinedAt())));
    }

    /// What everybody may know.
    public List<Fact> open(Page page) {
        return List.of(
                new Fact(page.t("organisations.members.title"),
                        page.t("organisations.page.claim", counts.members(), counts.units(), page.date(countedAt))),
                new Fact(page.t("organisations.page.origin"), at.organisation().origin()));
    }

    /// The mandates in force with the names of those who hold them; those of units stand on the units' pages.
    public List<NamedMandate> named() {
        return mandates.stream().filter(mandate -> mandate.unit() == null)
                .map(mandate -> new NamedMandate(mandate, name(mandate.person()), false)).toList();
    }

    /// Whether the reader stands as convenor already.
    public boolean standing(Page page) {
        return page.visitor() instanceof SignedIn me && calls.stream().anyMatch(call -> call.person().equals(me.id()));
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }
}
