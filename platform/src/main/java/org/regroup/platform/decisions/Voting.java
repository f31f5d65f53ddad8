package org.regroup.platform.decisions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.BallotRepository.Ballot;
import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.VoiceSecret;

/// Casting a ballot, and changing it until the vote closes.
///
/// The roll says that somebody has voted; the ballot lies elsewhere under a voice, a keyed hash of the person whose key is
/// not in the database, and carries no time. At the count the voices are destroyed.
@Service
@Transactional
public class Voting {

    private final ElectionAccess access;
    private final BallotRepository ballots;
    private final VoiceSecret secret;
    private final Clock clock;

    Voting(ElectionAccess access, BallotRepository ballots, VoiceSecret secret, Clock clock) {
        this.access = access;
        this.ballots = ballots;
        this.secret = secret;
        this.clock = clock;
    }

    /// The ballot this person has cast, while it can be changed.
    @Transactional(readOnly = true)
    Optional<Ballot> own(Election election, PersonId person) {
        return election.state(clock.instant()) == ElectionState.VOTING
                ? ballots.find(election.id(), voice(election.id(), person))
                : Optional.empty();
    }

    /// Casts a ballot in place of any cast before.
    ///
    /// @param under the organisation under whose badge; null where this person has only one
    /// @return the code by which the voter finds the ballot in the published list
    public Outcome<String> cast(PersonId person, ElectionId id, @Nullable OrganisationId under, Marks marks) {
        ballots.hold(id, person);
        var election = access.find(id);
        var reader = access.reader(election, person);
        access.requireElector(reader);
        var grounds = new ArrayList<Ground>();
        closed(election, grounds);
        if (reader.voted() == Voted.PAPER) {
            grounds.add(Ground.of("decisions.ground.paper"));
        }
        var badge = under == null ? reader.under().getFirst() : under;
        if (!reader.under().contains(badge)) {
            grounds.add(Ground.at("under", "decisions.ground.badge"));
        }
        return Outcome.unless(grounds, () -> {
            var voice = voice(id, person);
            var before = ballots.find(id, voice);
            if (before.isPresent()) {
                ballots.change(id, voice, marks);
                return before.get().code();
            }
            var code = Codes.next();
            ballots.voted(id, person, badge);
            ballots.insert(id, code, voice, 0, marks);
            return code;
        });
    }

    private void closed(Election election, List<Ground> grounds) {
        var rules = election.rules();
        switch (election.state(clock.instant())) {
            case VOTING -> {
            }
            case PROPOSED, LAPSED, NOMINATIONS, BEFORE_VOTE -> grounds
                    .add(Ground.of("decisions.ground.vote.notYet", rules.votingFrom()));
            case CLOSED, COUNTED, PUBLISHED, CALLED_OFF -> grounds
                    .add(Ground.of("decisions.ground.vote.over", rules.votingUntil()));
        }
    }

    byte[] voice(ElectionId election, PersonId person) {
        return secret.mac("election|" + election + "|person|" + person.value());
    }
}
