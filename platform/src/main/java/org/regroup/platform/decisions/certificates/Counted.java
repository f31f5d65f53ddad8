package org.regroup.platform.decisions.certificates;

import java.util.List;
import java.util.Map;

import org.regroup.counting.questions.Returned;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;

/// Where the votes of organisations lie that answer in one way, such as by ballots. Every bean of this kind is asked.
public interface Counted {

    /// Of the organisations that answer in this way, in a bounded number of queries.
    Map<OrganisationId, Answer> of(Question question, Map<OrganisationId, Standing> standings);

    /// @param returned what a certificate is made of
    /// @param against  why it must not be certified
    record Answer(Returned returned, List<Ground> against) {

        public Answer {
            against = List.copyOf(against);
        }
    }
}
