package org.regroup.platform.motions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;

/// What one organisation has proposed or entered and another confirms or declines.
///
/// @param reason why it was declined; empty where it was not
public record Agreement(Said proposed, @Nullable Said confirmed, @Nullable Said declined, String reason) {

    /// Who said something for which organisation, and when.
    public record Said(PersonId person, OrganisationId organisation, Instant at) {}

    static Agreement by(PersonId person, OrganisationId organisation, Instant now) {
        return new Agreement(new Said(person, organisation, now), null, null, "");
    }

    /// Whether a second organisation has confirmed it.
    public boolean stands() {
        return confirmed != null;
    }

    public boolean waits() {
        return confirmed == null && declined == null;
    }

    /// The organisations for which somebody may confirm or decline: not the one that proposed it, and not the same person.
    public List<OrganisationId> answerable(@Nullable PersonId person, Collection<OrganisationId> speaksFor) {
        return !waits() || proposed.person().equals(person)
                ? List.of()
                : speaksFor.stream().filter(one -> !one.equals(proposed.organisation()))
                        .sorted(java.util.Comparator.comparing(OrganisationId::value)).toList();
    }

    /// Why somebody cannot confirm or decline it for this organisation.
    ///
    /// @param open whether it still waits at this moment
    List<Ground> answer(boolean open, PersonId by, OrganisationId under) {
        var grounds = new ArrayList<Ground>();
        if (!open) {
            grounds.add(Ground.of("motions.ground.notWaiting"));
        } else if (!answerable(by, List.of(under)).contains(under)) {
            grounds.add(Ground.of("motions.ground.second"));
        }
        return grounds;
    }

    /// Everything said of it, in order.
    List<Said> said() {
        return Stream.of(proposed, confirmed, declined).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    static Agreement of(JsonRow row) {
        var reason = row.textOrNull("declined_reason");
        return new Agreement(new Said(row.person("proposed_by"), new OrganisationId(row.uuid("proposed_org")),
                row.at("proposed_at")), said(row, "confirmed"), said(row, "declined"), reason == null ? "" : reason);
    }

    private static @Nullable Said said(JsonRow row, String how) {
        return row.textOrNull(how + "_at") == null
                ? null
                : new Said(row.person(how + "_by"), new OrganisationId(row.uuid(how + "_org")), row.at(how + "_at"));
    }
}
