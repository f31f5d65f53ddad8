package org.regroup.platform.decisions.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.seats.RoleTerm.Seat;
import org.regroup.platform.organisations.OrganisationId;

/// Which seats of a role are held and which are free.
///
/// @param terms all there ever were
record Seating(RoleTerms rules, List<RoleTerm> terms) {

    Seating {
        terms = List.copyOf(terms);
    }

    /// How many seats of a kind there are, for one organisation where it fills them itself.
    int places(Seat seat) {
        return switch (seat) {
            case JOINT -> rules.joint();
            case SENT -> rules.sent();
            case LOT -> rules.lots();
        };
    }

    private List<RoleTerm> of(Seat seat, @Nullable OrganisationId organisation) {
        return terms.stream().filter(
                one -> one.seat() == seat
                        && (seat != Seat.SENT || organisation != null && organisation.equals(one.organisation())))
                .toList();
    }

    /// Seats of a kind that nobody holds at a moment.
    int free(Seat seat, @Nullable OrganisationId organisation, Instant at) {
        return Math.max(0, places(seat) - (int) of(seat, organisation).stream().filter(one -> one.inOffice(at)).count());
    }

    /// When each of so many newly chosen can begin: at once as long as seats are free, the others as those before them end.
    List<Instant> starts(Seat seat, @Nullable OrganisationId organisation, int chosen, Instant now) {
        var starts = new ArrayList<Instant>();
        for (int i = free(seat, organisation, now); i > 0 && starts.size() < chosen; i--) {
            starts.add(now);
        }
        of(seat, organisation).stream().filter(one -> one.inOffice(now)).map(RoleTerm::over).sorted()
                .limit((long) chosen - starts.size()).forEach(starts::add);
        return starts;
    }

    /// When the term in which somebody holds the role now is over; this moment where she holds none.
    Instant after(PersonId person, Instant now) {
        return terms.stream().filter(one -> one.person().equals(person) && now.isBefore(one.over())).map(RoleTerm::over)
                .max(Comparator.naturalOrder()).orElse(now);
    }

    /// How many terms in a row somebody has had when another would begin: those with less than a whole term between them.
    int inARow(PersonId person, Instant next) {
        int many = 0;
        var begins = next;
        var own = terms.stream().filter(one -> one.person().equals(person) && one.startsAt().isBefore(next))
                .sorted(Comparator.comparing(RoleTerm::startsAt).reversed()).toList();
        for (var one : own) {
            if (Duration.between(one.over(), begins).compareTo(Duration.ofDays(rules.termDays())) >= 0) {
                break;
            }
            many++;
            begins = one.startsAt();
        }
        return many;
    }

    /// Whether somebody must pause for a term before she holds the role again.
    boolean mustPause(PersonId person, Instant next) {
        return rules.mostTerms() > 0 && inARow(person, next) >= rules.mostTerms();
    }

    /// Seats whose holder ended before her time and that are still free, each with who has it to take.
    List<Vacancy> vacancies(List<Reserve> reserves, Instant now) {
        var byTerm = new LinkedHashMap<UUID, List<Reserve>>();
        reserves.forEach(one -> byTerm.computeIfAbsent(one.term(), _ -> new ArrayList<>()).add(one));
        var free = new LinkedHashMap<String, Integer>();
        return terms.stream().filter(one -> one.vacated(now)).sorted(Comparator.comparing(RoleTerm::over))
                .flatMap(
                        one -> Vacancy.of(one, terms, byTerm.getOrDefault(one.id(), List.of()), rules.acceptDays(), now).stream())
                .filter(one -> take(free, one.term(), now)).toList();
    }

    /// An election or another holder may have filled the seat meanwhile.
    private boolean take(Map<String, Integer> free, RoleTerm term, Instant now) {
        var key = term.seat() + "/" + (term.seat() == Seat.SENT ? term.organisation() : "");
        int left = free.computeIfAbsent(key, _ -> free(term.seat(), term.organisation(), now));
        free.put(key, left - 1);
        return left > 0;
    }
}
