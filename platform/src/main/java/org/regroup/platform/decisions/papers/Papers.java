package org.regroup.platform.decisions.papers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Ballots on paper: each batch is typed by two people who do not see what the other typed; where they differ, the paper is
/// looked at a third time. Only then does it count.
///
/// Whoever calls has looked whether this person may, and holds the vote.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Papers {

    private final PaperRepository papers;
    private final Clock clock;

    Papers(PaperRepository papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /// All batches of a vote.
    public List<PaperBatch> of(Pile pile, PaperKind kind) {
        return papers.of(pile, kind);
    }

    /// Begins a new batch.
    public Outcome<PaperBatch> begin(PersonId by, PaperDesk desk) {
        return Outcome.unless(desk.closed(), () -> {
            var batch = Ids.next(clock);
            papers.begin(desk.pile(), batch, all(desk).size() + 1, by, Sql.now(clock));
            return find(desk, batch);
        });
    }

    /// Types a batch, or types it again while nobody else has.
    public Outcome<PaperBatch> enter(PersonId by, PaperDesk desk, UUID batch, String text) {
        var batches = all(desk);
        var found = find(batches, batch);
        var grounds = new ArrayList<>(desk.closed());
        if (!found.open(by)) {
            grounds.add(Ground.of("papers.ground.batch.done"));
        }
        switch (new PaperLines(desk.kind()).read(text)) {
            case Outcome.Refused<SortedMap<Integer, String>>(var wrong) -> grounds.addAll(wrong);
            case Outcome.Done<SortedMap<Integer, String>>(var typed) ->
                usedElsewhere(batches, found, typed.keySet()).forEach(
                        number -> grounds.add(Ground.at("lines", "papers.ground.line.used", number)));
        }
        return Outcome.unless(grounds, () -> {
            papers.enter(batch, by, text.strip(), Sql.now(clock));
            return settled(desk, batch);
        });
    }

    private static List<Integer> usedElsewhere(List<PaperBatch> batches, PaperBatch here, Set<Integer> numbers) {
        var used = new HashSet<Integer>();
        batches.stream().filter(batch -> !batch.id().equals(here.id())).forEach(batch -> used.addAll(batch.numbers()));
        return numbers.stream().filter(used::contains).toList();
    }

    /// What a third look at a paper found. One of the two who typed the batch can give way to the other, nothing else: nobody
    /// brings a paper in, or changes one, alone.
    ///
    /// @param typed what stands on it, as in a line after the colon; null if there is no such paper
    public Outcome<PaperBatch> decide(PersonId by, PaperDesk desk, UUID batch, int paper, @Nullable String typed) {
        var found = find(all(desk), batch);
        var grounds = new ArrayList<>(desk.closed());
        if (found.differences().stream().noneMatch(one -> one.paper() == paper)) {
            grounds.add(Ground.of("papers.ground.batch.noDifference", paper));
        }
        var said = typed == null ? null : desk.kind().read(typed.strip()).orElse(null);
        if (typed != null && said == null) {
            grounds.add(Ground.at("paper" + paper, "papers.ground.paper", typed, paper));
        } else if (grounds.isEmpty() && found.alone(by, paper, said)) {
            grounds.add(Ground.at("paper" + paper, "papers.ground.alone", paper));
        }
        return Outcome.unless(grounds, () -> {
            papers.decide(batch, paper, said, by, Sql.now(clock));
            return settled(desk, batch);
        });
    }

    /// Puts the papers of a batch among the ballots once there is no doubt left.
    private PaperBatch settled(PaperDesk desk, UUID id) {
        var batch = find(desk, id);
        if (!batch.compared() || !batch.differences().isEmpty()) {
            return batch;
        }
        desk.take(batch);
        papers.settle(id, Sql.now(clock));
        return find(desk, id);
    }

    private List<PaperBatch> all(PaperDesk desk) {
        return papers.of(desk.pile(), desk.kind());
    }

    private PaperBatch find(PaperDesk desk, UUID id) {
        return find(all(desk), id);
    }

    /// @throws NotFound where there is none of this id
    static PaperBatch find(List<PaperBatch> batches, UUID id) {
        return batches.stream().filter(batch -> batch.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("batch of papers"));
    }
}
