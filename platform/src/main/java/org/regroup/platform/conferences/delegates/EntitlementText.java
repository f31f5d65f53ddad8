package org.regroup.platform.conferences.delegates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.organisations.OrganisationId;

/// An entitlement as it stands in a joint act and in its export: shares are exact fractions.
@Component
class EntitlementText {

    private final JsonMapper json;

    EntitlementText(JsonMapper json) {
        this.json = json;
    }

    /// @param cap empty for none
    record Written(List<UUID> organisations, long minimum, long step, String cap, long lot, int perAlternate,
            LocalDate freezesOn, String quorumEach) {}

    Written written(Entitlement rule) {
        var seats = rule.apportionment();
        return new Written(rule.organisations().stream().map(OrganisationId::value).toList(), seats.minimum(), seats.step(),
                seats.cap().map(Rational::toString).orElse(""), seats.lot(), rule.perAlternate(), rule.freezesOn(),
                rule.quorumEach().toString());
    }

    String write(Entitlement rule) {
        return json.writeValueAsString(written(rule));
    }

    Entitlement read(String text) {
        try {
            var it = json.readValue(text, Written.class);
            var cap = it.cap().isEmpty() ? Optional.<Rational>empty() : Optional.of(Rational.parse(it.cap()));
            return new Entitlement(it.organisations().stream().map(OrganisationId::new).toList(),
                    new Apportionment(it.minimum(), it.step(), cap, it.lot()), it.perAlternate(), it.freezesOn(),
                    Rational.parse(it.quorumEach()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an entitlement: " + text, e);
        }
    }
}
