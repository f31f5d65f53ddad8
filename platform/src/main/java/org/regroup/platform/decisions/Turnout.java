package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Who has voted: keepers of a roll note who handed in a paper, so that nobody votes twice, and officers have those reminded
/// who have not voted. Officers see numbers only; names stay with the keeper of each organisation's roll.
@Service
@Transactional
public class Turnout {

    /// How long after a reminder another can be sent.
    static final Duration BETWEEN = Duration.ofDays(2);
    /// How many people a search shows; a longer list is no search.
    static final int SHOWN = 20;

    private final ElectoralRoll roll;
    private final ElectionRepository elections;
    private final ElectionAccess access;
    private final Roll rolls;
    private final ElectionMail mail;
    private final Clock clock;

    Turnout(ElectoralRoll roll, ElectionRepository elections, ElectionAccess access, Roll rolls, ElectionMail mail, Clock clock) {
        this.roll = roll;
        this.elections = elections;
        this.access = access;
        this.rolls = rolls;
        this.mail = mail;
        this.clock = clock;
    }

    /// Those on the keeper's part of the roll whose name or address contains a text. That they were looked at is noted.
    List<ElectoralRoll.Line> search(PersonId by, Election election, String text) {
        var reader = keeper(election, by);
        var wanted = text.strip();
        if (wanted.length() < 2) {
            return List.of();
        }
        reader.keepsRoll().forEach(organisation -> rolls.shown(by, organisation));
        return roll.search(election.id(), reader.keepsRoll(), wanted, SHOWN);
    }

    private ElectionReader keeper(Election election, PersonId by) {
        var reader = access.reader(election, by);
        if (reader.keepsRoll().isEmpty()) {
            throw new Forbidden("decisions.forbidden.keeper");
        }
        return reader;
    }

    /// Notes that somebody has voted on paper, or takes that back.
    public Outcome<Boolean> mark(PersonId by, ElectionId id, UUID membership, boolean paper) {
        var election = access.find(id);
        var reader = keeper(election, by);
        if (roll.organisation(id, membership).filter(reader.keepsRoll()::contains).isEmpty()) {
            throw new NotFound("elector");
        }
        var before = Optional.ofNullable(roll.held(id, membership));
        var grounds = new ArrayList<Ground>();
        var state = election.state(clock.instant());
        if (state != ElectionState.VOTING && state != ElectionState.CLOSED) {
            grounds.add(Ground.of("decisions.ground.paper.closed"));
        }
        if (before.isPresent() && (paper || before.get() == Voted.ONLINE)) {
            grounds.add(Ground.of(before.get() == Voted.ONLINE
                    ? "decisions.ground.voted.online"
                    : "decisions.ground.voted.paper"));
        }
        return Outcome.unless(grounds, () -> {
            roll.mark(id, membership, paper);
            return paper;
        });
    }

    /// Sends a mail to everybody on the roll who has not voted.
    public Outcome<Integer> remind(PersonId by, ElectionId id) {
        var election = access.held(id);
        access.requireOfficer(access.reader(election, by));
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        var before = election.remindedAt();
        if (election.state(now) != ElectionState.VOTING) {
            grounds.add(Ground.of("decisions.ground.remind.closed"));
        } else if (before != null && now.isBefore(before.plus(BETWEEN))) {
            grounds.add(Ground.of("decisions.ground.remind.soon", before.plus(BETWEEN)));
        }
        return Outcome.unless(grounds, () -> {
            var waiting = roll.waiting(id);
            mail.remind(election, waiting);
            elections.reminded(id, now);
            elections.log(id, Ids.next(clock), ElectionAct.by(by, ElectionAct.Kind.REMINDED, now));
            return waiting.size();
        });
    }
}
