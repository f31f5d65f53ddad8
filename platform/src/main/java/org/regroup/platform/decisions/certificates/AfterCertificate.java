package org.regroup.platform.decisions.certificates;

import org.regroup.counting.questions.DecisionResult.OwnResult;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;

/// Told when an organisation has certified what its own people answered, by whoever's question. Every bean of this kind is
/// told, a corrected certificate included; the joint outcome is the matter of
/// [org.regroup.platform.decisions.questions.Effect].
public interface AfterCertificate {

    /// Called in the transaction that signs the certificate.
    ///
    /// @param whole the figures on the whole, and what the organisation's own rule says of them
    void certified(Question question, OrganisationId organisation, OwnResult whole);
}
