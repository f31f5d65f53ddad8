package org.regroup.platform.decisions.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.seats.AllianceRole.State;
import org.regroup.platform.decisions.seats.RoleTerm.Seat;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// A role for its reader.
///
/// @param speaksFor the affiliates for which the reader holds a mandate to speak
/// @param names     of everybody the page names
public record RoleView(AllianceRole role, List<RoleTerm> terms, List<RoleAct> acts, Around around, @Nullable PersonId person,
        List<OrganisationId> speaksFor, Signs signs, Map<PersonId, String> names, Instant now) {

    public State state() {
        return role.state(now);
    }

    /// Those who hold it now, in the order in which they were chosen.
    public List<RoleTerm> holders() {
        return terms.stream().filter(one -> one.inOffice(now)).sorted(Comparator.comparing(RoleTerm::seat)
                .thenComparing(RoleTerm::startsAt).thenComparing(RoleTerm::place)).toList();
    }

    /// Those whose term has not begun.
    public List<RoleTerm> coming() {
        return terms.stream().filter(one -> now.isBefore(one.startsAt()) && one.endedAt() == null).toList();
    }

    public List<RoleTerm> past() {
        return terms.stream().filter(one -> !now.isBefore(one.over())).toList();
    }

    Seating seating() {
        return new Seating(role.terms(), terms);
    }

    public List<Vacancy> vacancies() {
        return seating().vacancies(around.reserves(), now);
    }

    /// Seats that nobody holds, of a kind; of those that organisations fill themselves for one of them.
    public int free(Seat seat, @Nullable OrganisationId organisation) {
        return seating().free(seat, organisation, now);
    }

    /// Who would be asked if this seat fell vacant, in order.
    public List<Reserve> reserve(RoleTerm term) {
        return around.reserves().stream().filter(one -> one.term().equals(term.id())).toList();
    }

    /// Everybody in reserve behind those who hold it, once.
    public List<Reserve> reserves() {
        var holders = holders();
        var ids = holders.stream().map(RoleTerm::id).toList();
        return around.reserves().stream().filter(one -> ids.contains(one.term()))
                .filter(one -> holders.stream().noneMatch(holder -> holder.person().equals(one.person()))).toList();
    }

    /// The term in which the reader holds the role.
    public @Nullable RoleTerm own() {
        return holders().stream().filter(one -> one.person().equals(person)).findFirst().orElse(null);
    }

    /// What somebody has last declared of her other roles; empty where she has not.
    public String declared(PersonId whom) {
        return said(whom, RoleAct.Kind.DECLARED).map(RoleAct::detail).reduce("", (_, later) -> later);
    }

    /// Everything somebody has declared or reported, the latest last.
    private Stream<RoleAct> said(PersonId whom, RoleAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind && whom.equals(act.person()));
    }

    /// What was declared before the latest.
    public List<RoleAct> earlier(PersonId whom) {
        var all = said(whom, RoleAct.Kind.DECLARED).toList();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /// The reports of a term, the latest first.
    public List<RoleAct> reports(RoleTerm term) {
        return said(term.person(), RoleAct.Kind.REPORTED)
                .filter(act -> !act.at().isBefore(term.startsAt()) && act.at().isBefore(term.over())).toList().reversed();
    }

    /// When the next report is due.
    public Instant due(RoleTerm term) {
        var reports = reports(term);
        var last = reports.isEmpty() ? term.startsAt() : reports.getFirst().at();
        return last.plus(Duration.ofDays(role.terms().reportDays()));
    }

    /// Whether a holder's last report is older than the role allows.
    public boolean owing(RoleTerm term) {
        return term.inOffice(now) && !now.isBefore(due(term));
    }

    /// The petition against a holder that is open or was reached, if there is one.
    @Nullable
    public Recall recall(RoleTerm term) {
        return around.recalls().stream().filter(one -> one.term().equals(term.id()))
                .filter(one -> one.open(now) || one.reachedAt() != null).findFirst().orElse(null);
    }

    public RoleTerm term(UUID id) {
        return terms.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /// The organisations for which the reader may confirm or decline the role.
    public List<OrganisationId> answerable() {
        return state() == State.PROPOSED ? AllianceRole.second(role.proposed(), person, speaksFor) : List.of();
    }

    /// Whether somebody's wish that the role be filled no more waits for a second organisation.
    public boolean closing() {
        return state() == State.STANDS && Roles.waits(role.closing(), now);
    }

    /// The organisations for which the reader may say that the role be filled no more.
    public List<OrganisationId> closable() {
        if (state() != State.STANDS) {
            return List.of();
        }
        return closing() ? AllianceRole.second(Objects.requireNonNull(role.closing()), person, speaksFor) : speaksFor;
    }

    public boolean is(PersonId somebody) {
        return somebody.equals(person);
    }

    public String name(@Nullable PersonId somebody) {
        return somebody == null ? "–" : names.getOrDefault(somebody, "–");
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }
}
