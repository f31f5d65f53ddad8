package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.Counted;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.BallotPaper;
import org.regroup.platform.decisions.Election;
import org.regroup.platform.decisions.ElectionPurpose;
import org.regroup.platform.decisions.ElectionRules;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.Nomination;
import org.regroup.platform.decisions.Tally;
import org.regroup.platform.decisions.seats.AllianceRole.State;
import org.regroup.platform.decisions.seats.RoleTerm.Seat;
import org.regroup.platform.decisions.seats.RoleTerm.Source;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Fills seats of a role by elections: of the alliance for joint seats, of an organisation for those it fills itself.
@Service
@Transactional
class Filling implements ElectionPurpose {

    static final int LONGEST_DECLARATION = 1_000;

    private final RoleRepository roles;
    private final TermRepository terms;
    private final Alliances alliances;
    private final Clock clock;

    Filling(RoleRepository roles, TermRepository terms, Alliances alliances, Clock clock) {
        this.roles = roles;
        this.terms = terms;
        this.alliances = alliances;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> offer(UUID id, Holder holder, LocalDate votingEndsOn, Page page) {
        return roles.find(new RoleId(id)).filter(role -> possible(role, holder)).map(role -> {
            var rules = role.terms();
            var seating = new Seating(rules, terms.of(role.id()));
            int free = seating.free(seat(holder), organisation(holder), rules.ends(votingEndsOn));
            return new Offer(id, rules.title(), rules.powers(), free == 0 ? seating.places(seat(holder)) : free,
                    SeatWords.recallRule(page, rules), votingEndsOn.plusDays(rules.termDays()));
        });
    }

    private boolean possible(AllianceRole role, Holder holder) {
        return role.state(clock.instant()) == State.STANDS && switch (holder) {
            case Holder.OfAlliance(var alliance, _) -> alliance.equals(role.alliance()) && role.terms().joint() > 0;
            case Holder.OfOrganisation(var organisation, _) -> role.terms().sent() > 0
                    && alliances.affiliates(role.alliance()).stream().anyMatch(one -> one.organisation().equals(organisation));
        };
    }

    static Seat seat(Holder holder) {
        return holder instanceof Holder.OfAlliance ? Seat.JOINT : Seat.SENT;
    }

    private static @Nullable OrganisationId organisation(Holder holder) {
        return holder instanceof Holder.OfOrganisation(var organisation, _) ? organisation : null;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ground> grounds(UUID id, Holder holder, ElectionRules rules) {
        var role = find(id);
        if (!possible(role, holder)) {
            return List.of(Ground.of("seats.ground.notStanding"));
        }
        var grounds = new ArrayList<Ground>();
        int places = new Seating(role.terms(), List.of()).places(seat(holder));
        if (rules.seats() > places) {
            grounds.add(Ground.at("seats", "seats.ground.places", places));
        }
        if (role.terms().ends(rules.termEndsOn()).isAfter(role.terms().longest(rules.votingUntil()))) {
            grounds.add(Ground.at("termEndsOn", "seats.ground.term", role.terms().termDays()));
        }
        return grounds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ground> candidacy(UUID id, PersonId person, String declaration, ElectionRules rules) {
        var role = find(id);
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "declaration", declaration, LONGEST_DECLARATION, grounds);
        var seating = new Seating(role.terms(), terms.of(role.id()));
        if (seating.mustPause(person, rules.votingUntil())) {
            grounds.add(Ground.of("seats.ground.rotation", role.terms().mostTerms()));
        }
        return grounds;
    }

    @Override
    public void declared(UUID id, PersonId person, String declaration) {
        roles.log(new RoleId(id), Ids.next(clock),
                RoleAct.by(person, null, RoleAct.Kind.DECLARED, Sql.now(clock)).saying(declaration));
    }

    @Override
    public void published(Election election, BallotPaper paper, Tally tally) {
        if (!(tally.counted() instanceof Counted.Done(var result)) || !(election.role() instanceof UUID id)) {
            return;
        }
        var role = roles.held(new RoleId(id)).orElseThrow();
        var now = Sql.now(clock);
        var seat = seat(election.holder());
        var own = organisation(election.holder());
        var seating = new Seating(role.terms(), terms.of(role.id()));
        var starts = seating.starts(seat, own, result.elected().size(), now);
        var source = new Source.Elected(election.id().value(), election.rules().title(), election.roll());
        for (int i = 0; i < starts.size(); i++) {
            var elected = nomination(paper, result.elected().get(i));
            var begins = later(starts.get(i), seating.after(elected.person(), now));
            var ends = earlier(role.terms().ends(election.rules().termEndsOn()), role.terms().longest(begins));
            if (!ends.isAfter(begins)) {
                continue;
            }
            var term = new RoleTerm(Ids.next(clock), role.id(), elected.person(), i + 1, seat,
                    own == null ? elected.organisation() : own,
                    source, null, begins, ends, null, null);
            terms.insert(term);
            roles.log(role.id(), Ids.next(clock), RoleAct.of(elected.person(), RoleAct.Kind.TOOK, now));
            reserve(term, paper, Succession.of(tally, result.elected().get(i)));
        }
    }

    private void reserve(RoleTerm term, BallotPaper paper, List<Integer> order) {
        IntStream.range(0, order.size()).forEach(i -> {
            var next = nomination(paper, order.get(i));
            terms.insert(term.id(), new Reserve(term.id(), i + 1, next.person(), next.organisation(), null, false, false));
        });
    }

    private static Nomination nomination(BallotPaper paper, int number) {
        return paper.lines().get(number - 1).nomination();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private AllianceRole find(UUID id) {
        return roles.find(new RoleId(id)).orElseThrow(() -> new NotFound("role"));
    }
}
