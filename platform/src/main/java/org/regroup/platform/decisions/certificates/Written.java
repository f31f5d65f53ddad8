package org.regroup.platform.decisions.certificates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.PartyReturn;
import org.regroup.counting.questions.Returned;
import org.regroup.counting.questions.Terms;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// A certificate as it is stored.
///
/// @param made     who drew it up from the votes
/// @param attested who agreed that it is right; null while that is awaited
public record Written(OrganisationId organisation, PersonId made, @Nullable PersonId attested,
        Certification certification) {

    public boolean signed() {
        return attested != null;
    }

    /// What is kept: a file of a decision with this one certificate, canonical.
    static String content(Terms terms, String organisation, Certification certification) {
        return new String(DecisionFile.write(Decision.of(terms)
                .with(new PartyReturn(organisation, new Returned.None(), List.of(certification)))), StandardCharsets.UTF_8);
    }

    static Certification read(String content) {
        return switch (DecisionFile.read(Source.of("certificate", content.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Read<Decision>(var decision) -> decision.returns().getFirst().certifications().getFirst();
            case Reading.Refused<Decision> refused -> throw new IllegalStateException(refused.report());
        };
    }
}
