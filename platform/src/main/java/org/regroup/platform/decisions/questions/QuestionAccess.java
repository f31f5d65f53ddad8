package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
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
    private final Mandates mandates;
    private final Organisations organisations;
    private final Alliances alliances;
    private final Clock clock;

    QuestionAccess(QuestionRepository questions, QuestionRoll roll, Mandates mandates, Organisations organisations,
            Alliances alliances, Clock clock) {
        this.questions = questions;
        this.roll = roll;
        this.mandates = mandates;
        this.organisations = organisations;
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
        var deciding = deciding(question);
        var member = organisations.ofMember(person).stream().map(Organisation::id).filter(deciding::contains)
                .collect(Collectors.toUnmodifiableSet());
        var seats = question.fixedAt() == null
                ? List.<QuestionRoll.Seat>of()
                : roll.seats(question.id(), person, Sql.now(clock));
        if (!open && member.isEmpty() && seats.isEmpty()) {
            throw new NotFound("question");
        }
        var own = mandates.inForce(person);
        return new QuestionReader(person, seats, member,
                permitted(own, deciding, open ? Act.SPEAK_IN_ALLIANCES : Act.GRANT_MANDATES),
                permitted(own, deciding, Act.KEEP_ROLL));
    }

    /// The organisations that decide: the parties once they are fixed, those that would be parties before.
    List<OrganisationId> deciding(Question question) {
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

    private static Set<OrganisationId> permitted(List<Mandate> own, Collection<OrganisationId> deciding, Act act) {
        return own.stream().filter(mandate -> mandate.permits(act)).map(Mandate::organisation).filter(deciding::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws Forbidden unless this person may speak for the organisation in this question
    public void requireSpeaker(QuestionReader reader, OrganisationId under) {
        if (!reader.speaksFor().contains(under)) {
            throw new Forbidden("questions.forbidden.speak");
        }
    }
}
