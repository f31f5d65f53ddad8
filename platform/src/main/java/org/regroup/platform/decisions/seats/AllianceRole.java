package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;

/// Something that people do for an alliance for a time, as one organisation proposed and another confirmed.
///
/// @param allianceName the alliance's name, for pages
/// @param lapsesAt     when the proposal ends by itself unless a second organisation has confirmed it
/// @param closing      who asked that it is filled no more; a second organisation closes it
/// @param election     an election for it that is not over yet, if there is one
public record AllianceRole(RoleId id, AllianceId alliance, String allianceName, RoleTerms terms, Said proposed, Instant lapsesAt,
        @Nullable Said confirmed, @Nullable Said declined, @Nullable Said closing, @Nullable Said closed,
        @Nullable Going election) {

    /// Who said something for which organisation, and when.
    public record Said(PersonId person, OrganisationId organisation, Instant at) {}

    /// An election that is under way.
    public record Going(String href, String title) {}

    /// Where it stands.
    public enum State {
        PROPOSED, LAPSED, DECLINED, STANDS, CLOSED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (closed != null) {
            return State.CLOSED;
        }
        if (confirmed != null) {
            return State.STANDS;
        }
        if (declined != null) {
            return State.DECLINED;
        }
        return now.isBefore(lapsesAt) ? State.PROPOSED : State.LAPSED;
    }

    public String href() {
        return "/roles/" + id;
    }

    /// The organisations that said something of it.
    public List<Said> said() {
        return Stream.of(proposed, confirmed, declined, closing, closed).filter(Objects::nonNull).map(Objects::requireNonNull)
                .toList();
    }

    /// The organisations for which somebody may say the second word: not the one that said the first, and not the same person.
    public static List<OrganisationId> second(Said first, @Nullable PersonId person, List<OrganisationId> speaksFor) {
        return first.person().equals(person)
                ? List.of()
                : speaksFor.stream().filter(one -> !one.equals(first.organisation())).toList();
    }
}
