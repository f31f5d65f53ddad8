package org.regroup.platform.decisions.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.certificates.Counted;
import org.regroup.platform.decisions.certificates.Standing;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;

/// Votes that were counted in a room and on which two tellers agree.
@Component
class MeetingsCounted implements Counted {

    private final MeetingCounts counts;

    MeetingsCounted(MeetingCounts counts) {
        this.counts = counts;
    }

    @Override
    public Map<OrganisationId, Answer> of(Question question, Map<OrganisationId, Standing> standings) {
        var answers = new LinkedHashMap<OrganisationId, Answer>();
        question.parties().stream()
                .filter(party -> party.procedure().method().counted() && standings.containsKey(party.organisation()))
                .forEach(party -> counts.settled(question, party.organisation())
                        .ifPresent(settled -> answers.put(party.organisation(), new Answer(settled.returned(), settled.intact()
                                ? List.of()
                                : List.of(Ground.of("certificates.ground.count", party.name()))))));
        return answers;
    }
}
