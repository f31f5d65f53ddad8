package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// Who may see a question and do something with it.
///
/// What an alliance puts is open for everybody to read. What an organisation puts to itself is seen by its members and by
/// those on its roll; for everybody else it does not exist.
@Component
public class QuestionAccess {

    private final QuestionRepository questions;
    private final QuestionRoll roll;
    private final Alliances alliances;
    private final Clock clock;

    QuestionAccess(QuestionRepository questions, QuestionRoll roll, Alliances alliances, Clock clock) {
        this.questions = questions;
        this.roll = roll;
        this.alliances = alliances;
        this.clock = clock;
    }

    /// @throws NotFound where there is none
    public Question find(QuestionId id) {
        return questions.find(id).orElseThrow(() -> new NotFound("question"));
    }

    /// The same, held until the transaction is over.
    public Question held(QuestionId id) {
        return questions.held(id).orElseThrow(() -> new NotFound("question"));
    }

    /// @throws NotFound where this person may not know of the question
    public QuestionReader reader(Question question, @Nullable PersonId person) {
        boolean open = question.holder() instanceof Holder.OfAlliance;
        if (person == null) {
            if (!open) {
                throw new NotFound("question");
            }
            return QuestionReader.STRANGER;
        }
        var standing = roll.standing(question.id(), deciding(question), person, Sql.now(clock));
        if (!open && standing.member().isEmpty() && standing.seats().isEmpty()) {
            throw new NotFound("question");
        }
        var speaks = open ? Act.SPEAK_IN_ALLIANCES : Act.GRANT_MANDATES;
        return new QuestionReader(person, standing.seats(), standing.member(), standing.permitted(speaks),
                standing.permitted(Act.KEEP_ROLL));
    }

    /// The organisations that decide: the parties once they are fixed, those that would be parties before.
    public List<OrganisationId> deciding(Question question) {
        return question.parties().isEmpty()
                ? deciding(question.holder())
                : question.parties().stream().map(Party::organisation).toList();
    }

    List<OrganisationId> deciding(Holder holder) {
        return switch (holder) {
            case Holder.OfOrganisation(var organisation, _) -> List.of(organisation);
            case Holder.OfAlliance(var alliance, _) ->
                alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList();
        };
    }

    /// @throws Forbidden unless this person may speak for the organisation in this question
    public void requireSpeaker(QuestionReader reader, OrganisationId under) {
        if (!reader.speaksFor().contains(under)) {
            throw new Forbidden("questions.forbidden.speak");
        }
    }
}
