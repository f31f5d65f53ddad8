package org.regroup.platform.alliances;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.Matter.Edit;
import org.regroup.platform.alliances.Matter.Term;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;

/// Carries out a change to which everybody who must has agreed.
@Component
class Effects {

    private final AllianceRepository alliances;
    private final RungRepository rungs;
    private final ChangeRepository changes;
    private final Organisations organisations;

    Effects(AllianceRepository alliances, RungRepository rungs, ChangeRepository changes, Organisations organisations) {
        this.alliances = alliances;
        this.rungs = rungs;
        this.changes = changes;
        this.organisations = organisations;
    }

    /// Writes the change down, and carries it out if nothing is missing any more; what still waits for
    /// somebody has its full time again.
    Change settle(Situation at, Change change) {
        if (!change.complete(at.affiliates())) {
            boolean invitedNext = at.stage(change) == Change.Stage.WAITS_FOR_INVITED;
            var waiting = change.lapsing(at.now().plus(invitedNext ? Proposals.ACCEPT_WITHIN : Proposals.CONFIRM_WITHIN));
            changes.update(waiting);
            return waiting;
        }
        var done = change.doneAt(at.now());
        changes.update(done);
        carryOut(at, done);
        return done;
    }

    private void carryOut(Situation at, Change change) {
        var id = at.alliance().id();
        var terms = at.alliance().terms();
        switch (change.matter()) {
            case Matter.Opening _ -> {
                alliances.open(id, at.now());
                var founders = new HashMap<OrganisationId, Integer>();
                join(at, change, change.proposed().organisation(), founders);
                join(at, change, invited(change), founders);
            }
            case Matter.Welcome _ -> join(at, change, invited(change), taken(at));
            case Matter.NewTerms(var edits) -> alliances.rewrite(id, edits.stream().reduce(terms, Effects::edited, (_, b) -> b));
            case Matter.NewRung(_, var to, _, var endsOn) -> rungs.move(at, to, endsOn);
            case Matter.NewEnd(_, var endsOn) -> rungs.end(at, endsOn);
            case Matter.Review(_, var next, _) -> alliances.rewrite(id, new Terms(terms.name(), terms.purpose(), terms.norms(),
                    terms.rung(), terms.endsOn(), terms.exitRule(), next, terms.noticeDays()));
            case Matter.Closing _ -> alliances.close(id, at.now());
        }
    }

    private static Terms edited(Terms terms, Edit edit) {
        var to = edit.to();
        return new Terms(edit.term() == Term.NAME ? to : terms.name(), edit.term() == Term.PURPOSE ? to : terms.purpose(),
                edit.term() == Term.NORMS ? to : terms.norms(), terms.rung(), terms.endsOn(),
                edit.term() == Term.EXIT_RULE ? to : terms.exitRule(), terms.reviewOn(), terms.noticeDays());
    }

    private void join(Situation at, Change change, OrganisationId organisation, Map<OrganisationId, Integer> taken) {
        int own = organisations.find(organisation).orElseThrow().mark();
        int mark = Marks.choose(own, at.markBefore(organisation).orElse(null), taken.values());
        taken.put(organisation, mark);
        alliances.join(at.alliance().id(), new Affiliate(organisation, mark, at.now()), change.id());
    }

    private static Map<OrganisationId, Integer> taken(Situation at) {
        var taken = new HashMap<OrganisationId, Integer>();
        at.current().forEach(stay -> taken.put(stay.organisation(), stay.mark()));
        return taken;
    }

    private static OrganisationId invited(Change change) {
        var invited = change.invited();
        if (invited == null) {
            throw new IllegalStateException("change " + change.id() + " is complete, yet nobody is invited");
        }
        return invited;
    }
}
