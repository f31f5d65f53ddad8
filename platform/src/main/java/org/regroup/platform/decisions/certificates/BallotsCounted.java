package org.regroup.platform.decisions.certificates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

import org.regroup.counting.Rational;
import org.regroup.counting.questions.Ballot;
import org.regroup.counting.questions.Returned;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.voting.BallotBox;
import org.regroup.platform.decisions.voting.QuestionPapers;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.shared.Ground;

/// Votes that lie in the box as single ballots, cast on line or entered from paper.
@Component
class BallotsCounted implements Counted {

    private final BallotBox box;
    private final QuestionPapers papers;

    BallotsCounted(BallotBox box, QuestionPapers papers) {
        this.box = box;
        this.papers = papers;
    }

    @Override
    public Map<OrganisationId, Answer> of(Question question, Map<OrganisationId, Standing> standings) {
        var answers = new LinkedHashMap<OrganisationId, Answer>();
        boolean onPaper = question.parties().stream()
                .anyMatch(party -> party.procedure().method().onPaper() && standings.containsKey(party.organisation()));
        var unsettled = onPaper ? papers.unsettled(question.id()) : Map.<OrganisationId, Integer>of();
        question.parties().stream().filter(party -> !party.procedure().method().counted()).forEach(party -> {
            var standing = standings.get(party.organisation());
            if (standing != null) {
                answers.put(party.organisation(), answer(party, standing,
                        unsettled.getOrDefault(party.organisation(), 0), box.of(question.id(), party.organisation())));
            }
        });
        return answers;
    }

    private static Answer answer(Party party, Standing standing, int unsettled, List<BallotBox.Cast> cast) {
        var against = new ArrayList<Ground>();
        long broken = cast.stream().filter(one -> !one.intact()).count();
        if (broken > 0) {
            against.add(Ground.of("certificates.ground.seal", party.name(), broken));
        }
        if (unsettled > 0) {
            against.add(Ground.of("certificates.ground.batches", party.name(), unsettled));
        }
        int papers = (int) cast.stream().filter(one -> one.paper() > 0).count();
        if (papers != standing.onPaper()) {
            against.add(Ground.of("certificates.ground.papers", party.name(), papers, standing.onPaper()));
        }
        long online = cast.stream().filter(one -> one.paper() == 0).mapToLong(BallotBox.Cast::weight).sum();
        if (online != standing.online()) {
            against.add(Ground.of("certificates.ground.received", party.name(), online, standing.online()));
        }
        // what is open to members only must not go out with a file that everybody may have
        boolean named = party.procedure().secrecy() == Secrecy.ROLL_CALL;
        var ballots = cast.stream().map(one -> new Ballot(one.code(), one.answers(), Rational.of(one.weight()),
                Rational.of(one.people()), named ? one.name() : "")).toList();
        return new Answer(new Returned.Ballots(Rational.of(standing.weight()), Rational.of(standing.people()), ballots), against);
    }
}
