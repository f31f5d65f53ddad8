package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Ballots on paper: each batch is typed by two officers who do not see what the other typed; where they differ, the paper is
/// looked at a third time. Only then does it count.
@Service
@Transactional
public class PaperBallots {

    private final PaperRepository papers;
    private final BallotRepository ballots;
    private final ElectionRepository elections;
    private final NominationRepository nominations;
    private final ElectionAccess access;
    private final Clock clock;

    PaperBallots(PaperRepository papers, BallotRepository ballots, ElectionRepository elections, NominationRepository nominations,
            ElectionAccess access, Clock clock) {
        this.papers = papers;
        this.ballots = ballots;
        this.elections = elections;
        this.nominations = nominations;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PaperBatch> of(Election election, PaperLines lines) {
        return papers.of(election.id(), lines);
    }

    private PaperLines lines(Election election) {
        return new PaperLines(election.rules(), BallotPaper.of(election, nominations.of(election.id())).size());
    }

    /// Begins a new batch.
    public Outcome<PaperBatch> begin(PersonId by, ElectionId id) {
        var at = held(by, id);
        return Outcome.unless(at.closed(), () -> {
            var batch = Ids.next(clock);
            papers.begin(id, batch, at.batches.size() + 1, by, at.now);
            return find(at, batch);
        });
    }

    /// Types a batch, or types it again while nobody else has.
    public Outcome<PaperBatch> enter(PersonId by, ElectionId id, UUID batch, String text) {
        var at = held(by, id);
        var found = at.find(batch);
        var grounds = at.closed();
        if (!found.open(by)) {
            grounds.add(Ground.of("decisions.ground.batch.done"));
        }
        switch (at.lines.read(text)) {
            case Outcome.Refused<SortedMap<Integer, Marks>>(var wrong) -> grounds.addAll(wrong);
            case Outcome.Done<SortedMap<Integer, Marks>>(var typed) -> at.usedElsewhere(found, typed.keySet()).forEach(
                    number -> grounds.add(Ground.at("lines", "decisions.ground.line.used", number)));
        }
        return Outcome.unless(grounds, () -> {
            papers.enter(batch, by, text.strip(), at.now);
            return settled(at, batch, by);
        });
    }

    /// What a third look at a paper found.
    ///
    /// @param typed what stands on it, as in a line after the colon; null if there is no such paper
    public Outcome<PaperBatch> decide(PersonId by, ElectionId id, UUID batch, int paper, @Nullable String typed) {
        var at = held(by, id);
        var found = at.find(batch);
        var grounds = at.closed();
        if (found.differences().stream().noneMatch(one -> one.paper() == paper)) {
            grounds.add(Ground.of("decisions.ground.batch.noDifference", paper));
        }
        var marks = typed == null ? null : at.lines.marks(typed.strip());
        if (typed != null && marks == null) {
            grounds.add(Ground.at("paper" + paper, "decisions.ground.paper.marks", typed, paper));
        }
        return Outcome.unless(grounds, () -> {
            papers.decide(batch, paper, marks, by, at.now);
            return settled(at, batch, by);
        });
    }

    /// Puts the papers of a batch among the ballots once there is no doubt left.
    private PaperBatch settled(At at, UUID id, PersonId by) {
        var batch = find(at, id);
        if (!batch.compared() || !batch.differences().isEmpty()) {
            return batch;
        }
        batch.papers().forEach((number, marks) -> ballots.insert(at.election.id(), "P" + number, null, number, marks));
        papers.settle(id, at.now);
        elections.log(at.election.id(), Ids.next(clock), ElectionAct.by(by, ElectionAct.Kind.PAPER, at.now)
                .because(batch.number() + " " + batch.papers().size() + " " + batch.decisions().size()));
        return find(at, id);
    }

    private PaperBatch find(At at, UUID id) {
        return of(at.election, at.lines).stream().filter(batch -> batch.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("batch of papers"));
    }

    private record At(Election election, PaperLines lines, List<PaperBatch> batches, Instant now) {

        PaperBatch find(UUID id) {
            return batches.stream().filter(batch -> batch.id().equals(id)).findFirst()
                    .orElseThrow(() -> new NotFound("batch of papers"));
        }

        List<Ground> closed() {
            var grounds = new ArrayList<Ground>();
            var state = election.state(now);
            if (state != ElectionState.VOTING && state != ElectionState.CLOSED) {
                grounds.add(Ground.of("decisions.ground.paper.closed"));
            }
            return grounds;
        }

        List<Integer> usedElsewhere(PaperBatch here, java.util.Set<Integer> numbers) {
            var used = new HashSet<Integer>();
            batches.stream().filter(batch -> !batch.id().equals(here.id())).forEach(batch -> used.addAll(batch.numbers()));
            return numbers.stream().filter(used::contains).toList();
        }
    }

    private At held(PersonId by, ElectionId id) {
        var election = access.held(id);
        access.requireOfficer(access.reader(election, by));
        var lines = lines(election);
        return new At(election, lines, of(election, lines), Sql.now(clock));
    }
}
