package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.decisions.papers.PaperDesk;
import org.regroup.platform.decisions.papers.Papers;
import org.regroup.platform.decisions.papers.Pile;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// The papers of elections, typed by officers.
@Service
@Transactional
public class PaperBallots {

    private final Papers papers;
    private final BallotRepository ballots;
    private final ElectionRepository elections;
    private final NominationRepository nominations;
    private final ElectionAccess access;
    private final Clock clock;

    PaperBallots(Papers papers, BallotRepository ballots, ElectionRepository elections, NominationRepository nominations,
            ElectionAccess access, Clock clock) {
        this.papers = papers;
        this.ballots = ballots;
        this.elections = elections;
        this.nominations = nominations;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PaperBatch> of(Election election, int candidates) {
        return papers.of(pile(election), new MarksOnPaper(election.rules(), candidates));
    }

    private static Pile pile(Election election) {
        return new Pile.OfElection(election.id().value());
    }

    /// Begins a new batch.
    public Outcome<PaperBatch> begin(PersonId by, ElectionId id) {
        return papers.begin(by, desk(by, id));
    }

    /// Types a batch, or types it again while nobody else has.
    public Outcome<PaperBatch> enter(PersonId by, ElectionId id, UUID batch, String text) {
        return papers.enter(by, desk(by, id), batch, text);
    }

    /// What a third look at a paper found; null if there is no such paper.
    public Outcome<PaperBatch> decide(PersonId by, ElectionId id, UUID batch, int paper, @Nullable String typed) {
        return papers.decide(by, desk(by, id), batch, paper, typed);
    }

    private PaperDesk desk(PersonId by, ElectionId id) {
        var election = access.held(id);
        access.requireOfficer(access.reader(election, by));
        return new Desk(election, new MarksOnPaper(election.rules(), BallotPaper.of(election, nominations.of(id)).size()), by,
                Sql.now(clock));
    }

    private final class Desk implements PaperDesk {

        private final Election election;
        private final MarksOnPaper kind;
        private final PersonId by;
        private final Instant now;

        Desk(Election election, MarksOnPaper kind, PersonId by, Instant now) {
            this.election = election;
            this.kind = kind;
            this.by = by;
            this.now = now;
        }

        @Override
        public Pile pile() {
            return PaperBallots.pile(election);
        }

        @Override
        public MarksOnPaper kind() {
            return kind;
        }

        @Override
        public List<Ground> closed() {
            var state = election.state(now);
            return state == ElectionState.VOTING || state == ElectionState.CLOSED
                    ? List.of()
                    : List.of(Ground.of("decisions.ground.paper.closed"));
        }

        @Override
        public void take(PaperBatch batch) {
            batch.papers().forEach((number, said) -> ballots.insert(election.id(), "P" + number, null, number,
                    kind.required(said)));
            elections.log(election.id(), Ids.next(clock),
                    ElectionAct.by(by, ElectionAct.Kind.PAPER, now).because(batch.told()));
        }
    }
}
