package org.regroup.platform.decisions.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What those who send a delegate tell her to vote: written down by a holder of their mandate, never by herself, until the vote
/// closes; shown to her on her ballot, and never enforced.
@Service
@Transactional
public class Instructions {

    static final int LONGEST_SOURCE = 500;

    private final DelegateRepository delegates;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Clock clock;

    Instructions(DelegateRepository delegates, QuestionAccess access, QuestionActs acts, Clock clock) {
        this.delegates = delegates;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /// Whether an organisation's votes are cast by somebody for others.
    public static boolean sends(Party party) {
        return party.procedure().electorate() == Electorate.DELEGATES || party.procedure().electorate() == Electorate.UNITS;
    }

    /// Those that hold for these lines of the roll.
    @Transactional(readOnly = true)
    public Map<UUID, Instruction> latest(Collection<UUID> electors) {
        return delegates.latest(electors);
    }

    /// Who votes for an organisation's members, what they were told and what they reported; for its members.
    ///
    /// @throws NotFound for everybody else, and where members vote themselves
    @Transactional(readOnly = true)
    List<Delegate> of(Question question, OrganisationId organisation, PersonId reader) {
        require(question, organisation, reader);
        return delegates.of(question.id(), organisation, reader);
    }

    private Party require(Question question, OrganisationId organisation, PersonId reader) {
        if (!access.reader(question, reader).member().contains(organisation)) {
            throw new NotFound("delegates");
        }
        return question.party(organisation).filter(Instructions::sends).orElseThrow(() -> new NotFound("delegates"));
    }

    /// A line for whoever may write down what its vote is to be.
    ///
    /// @throws Forbidden for other members
    @Transactional(readOnly = true)
    Delegate line(Question question, OrganisationId organisation, UUID elector, PersonId reader) {
        var line = of(question, organisation, reader).stream().filter(one -> one.elector().equals(elector)).findFirst()
                .orElseThrow(() -> new NotFound("delegate"));
        if (!line.may()) {
            throw new Forbidden("delegations.forbidden.record");
        }
        return line;
    }

    @Transactional(readOnly = true)
    List<Instruction> history(UUID elector) {
        return delegates.history(elector);
    }

    /// Writes down what a vote is to be, in place of what was said before, which stays to be read.
    ///
    /// @param says   one letter for the whole and for each clause; see [Told]
    /// @param source where and when it was decided
    /// @throws NotFound for those who do not belong to the organisation
    public Outcome<Instruction> record(PersonId by, QuestionId id, UUID elector, String says, String source) {
        var question = access.find(id);
        var line = delegates.held(id, elector, by).orElseThrow(() -> new NotFound("delegate"));
        require(question, line.organisation(), by);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (!line.may()) {
            grounds.add(Ground.of("delegations.ground.may", line.name()));
            acts.refused(id, line.organisation(), "instruct", now);
        }
        if (question.calledOffAt() != null) {
            grounds.add(Ground.of("delegations.ground.calledOff"));
        } else if (!now.isBefore(question.terms().closesAt())) {
            grounds.add(Ground.of("delegations.ground.closed", question.terms().closesAt()));
        }
        for (int item = 0; item < question.items(); item++) {
            if (item >= says.length() || Told.of(says.substring(item, item + 1)).isEmpty()) {
                grounds.add(Ground.at("item" + item, "delegations.ground.item", item));
            }
        }
        var where = PlainText.lines(source);
        PlainText.require("delegations", "source", where, LONGEST_SOURCE, grounds);
        return Outcome.unless(grounds, () -> {
            delegates.insert(elector, says.substring(0, question.items()), where, by, delegates.unit(elector, by, now), now);
            return delegates.history(elector).getFirst();
        });
    }
}
