package org.regroup.platform.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.Counted;
import org.regroup.counting.report.CountJson;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.BallotRepository.Ballot;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The count: one officer counts, which destroys what links voters to ballots; a second one counts again and publishes what
/// comes out if it is the same to the last letter.
@Service
@Transactional
public class Counting {

    /// Fewer ballots than these are not published: whoever knows how some voted could guess the others.
    public static final int FEWEST = 10;

    private final ElectionAccess access;
    private final ElectionRepository elections;
    private final NominationRepository nominations;
    private final BallotRepository ballots;
    private final PaperBallots papers;
    private final ElectoralRoll roll;
    private final Organisations organisations;
    private final People people;
    private final ElectionPurpose purpose;
    private final Clock clock;

    Counting(ElectionAccess access, ElectionRepository elections, NominationRepository nominations, BallotRepository ballots,
            PaperBallots papers, ElectoralRoll roll, Organisations organisations, People people, ElectionPurpose purpose,
            Clock clock) {
        this.access = access;
        this.elections = elections;
        this.nominations = nominations;
        this.ballots = ballots;
        this.papers = papers;
        this.roll = roll;
        this.organisations = organisations;
        this.people = people;
        this.purpose = purpose;
        this.clock = clock;
    }

    /// Counts, and keeps the result for a second officer.
    ///
    /// @param publicValue the public number that was named beforehand; empty if none was
    public Outcome<Election> count(PersonId by, ElectionId id, String publicValue) {
        var election = held(by, id);
        var now = Sql.now(clock);
        var value = PlainText.line(publicValue);
        var grounds = counts(election, value, now);
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        return switch (counted(election, value)) {
            case Outcome.Refused<String>(var reasons) -> new Outcome.Refused<>(reasons);
            case Outcome.Done<String>(var result) -> {
                ballots.unlink(id);
                elections.counted(id, by, value, result, now);
                elections.log(id, Ids.next(clock), ElectionAct.by(by, ElectionAct.Kind.COUNTED, now));
                yield new Outcome.Done<>(access.find(id));
            }
        };
    }

    /// Counts again; the result is public if it is the same.
    public Outcome<Election> publish(PersonId by, ElectionId id, String publicValue) {
        var election = held(by, id);
        var now = Sql.now(clock);
        var value = PlainText.line(publicValue);
        var grounds = new ArrayList<Ground>();
        var before = election.counted();
        if (before == null || before.publishedAt() != null) {
            grounds.add(Ground.of("decisions.ground.publish.not"));
        } else if (before.by().equals(by)) {
            grounds.add(Ground.of("decisions.ground.publish.same"));
        } else if (!election.rules().publicNumber().isEmpty() && !before.publicValue().equals(value)) {
            grounds.add(Ground.at("publicValue", "decisions.ground.publish.value"));
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        return switch (counted(election, value)) {
            case Outcome.Refused<String>(var reasons) -> new Outcome.Refused<>(reasons);
            case Outcome.Done<String>(var result) when !result.equals(elections.result(id)) -> Outcome.refused("",
                    "decisions.ground.publish.differs");
            case Outcome.Done<String> _ -> {
                elections.published(id, by, now);
                elections.log(id, Ids.next(clock), ElectionAct.by(by, ElectionAct.Kind.PUBLISHED, now));
                if (election.role() != null) {
                    var published = published(access.find(id), access.reader(election, by));
                    purpose.published(published.election(), published.paper(), published.tally());
                }
                yield new Outcome.Done<>(access.find(id));
            }
        };
    }

    private Election held(PersonId by, ElectionId id) {
        var election = access.held(id);
        access.requireOfficer(access.reader(election, by));
        return election;
    }

    private List<Ground> counts(Election election, String value, Instant now) {
        var grounds = new ArrayList<Ground>();
        switch (election.state(now)) {
            case CLOSED, COUNTED -> {
            }
            case PROPOSED, LAPSED, NOMINATIONS, BEFORE_VOTE, VOTING -> grounds
                    .add(Ground.of("decisions.ground.count.open", election.rules().votingUntil()));
            case PUBLISHED, CALLED_OFF -> grounds.add(Ground.of("decisions.ground.over"));
        }
        if (value.isEmpty() && !election.rules().publicNumber().isEmpty()) {
            grounds.add(Ground.at("publicValue", "decisions.ground.publicValue.missing"));
        }
        PlainText.atMost("decisions", "publicValue", value, 200, grounds);
        var paper = paper(election);
        var unsettled = papers.of(election, paper.size()).stream()
                .filter(PaperBatch::pending).count();
        if (unsettled > 0) {
            grounds.add(Ground.of("decisions.ground.count.papers", unsettled));
        }
        int entered = ballots.papers(election.id());
        int marked = roll.onPaper(election.id());
        if (entered > marked) {
            grounds.add(Ground.of("decisions.ground.count.marks", entered, marked));
        }
        if (paper.standing().isEmpty()) {
            grounds.add(Ground.of("decisions.candidates.none"));
        }
        return grounds;
    }

    private BallotPaper paper(Election election) {
        return BallotPaper.of(election, nominations.of(election.id()));
    }

    /// The result without names, so that it stays the same whatever people are called later.
    private Outcome<String> counted(Election election, String value) {
        var paper = paper(election);
        var named = organisations(paper);
        var tally = Tally.of(election, paper, ballots.of(election.id()), value, line -> String.valueOf(line.number()),
                id -> name(named, id));
        return switch (tally.counted()) {
            case Counted.Done(var result) -> new Outcome.Done<>(
                    new String(CountJson.of(result, tally.election(), tally.settings(), false), StandardCharsets.UTF_8));
            case Counted.Refused(var reasons) -> Outcome.refused("", "decisions.ground.count.refused",
                    String.join(" ", reasons));
            case Counted.Open(var tie) -> throw new IllegalStateException("every rule here ends with a lot, but left " + tie);
        };
    }

    private Map<OrganisationId, Organisation> organisations(BallotPaper paper) {
        return organisations.byId(
                paper.lines().stream().map(line -> line.nomination().organisation()).distinct().toList());
    }

    private static String name(Map<OrganisationId, Organisation> named, OrganisationId id) {
        var organisation = named.get(id);
        return organisation == null ? id.toString() : organisation.name();
    }

    /// A published election with its ballots.
    ///
    /// @param organisations by name, for the demands
    record Published(Election election, BallotPaper paper, List<Ballot> ballots, Map<PersonId, String> names,
            Map<OrganisationId, Organisation> organisations, ElectionReader reader) {

        Tally tally() {
            var counted = election.counted();
            return Tally.of(election, paper, ballots, counted == null ? "" : counted.publicValue(),
                    line -> names.getOrDefault(line.nomination().person(), "–"), id -> Counting.name(organisations, id));
        }

        /// Whether there are enough ballots to publish them.
        boolean open() {
            return ballots.size() >= FEWEST;
        }
    }

    /// What is published; nothing is before a second officer has.
    @Transactional(readOnly = true)
    Published published(ElectionId id, @Nullable PersonId reader) {
        var election = access.find(id);
        var who = access.reader(election, reader);
        if (election.state(clock.instant()) != ElectionState.PUBLISHED) {
            throw new NotFound("result of an election");
        }
        return published(election, who);
    }

    private Published published(Election election, ElectionReader who) {
        var paper = paper(election);
        return new Published(election, paper, ballots.of(election.id()),
                people.names(paper.lines().stream().map(line -> line.nomination().person()).toList()), organisations(paper), who);
    }
}
