package org.regroup.platform.decisions.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.HouseRules;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;

/// The standing orders of an alliance, where it has any, hold for every question that is put to it.
@Component
class AgreedRules implements HouseRules {

    private final OrdersRepository orders;

    AgreedRules(OrdersRepository orders) {
        this.orders = orders;
    }

    @Override
    public Map<QuestionKind, JointRule> rules(AllianceId alliance) {
        return orders.inForce(alliance).orElse(OrderParts.NONE).rules();
    }

    @Override
    public List<Ground> grounds(AllianceId alliance, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        var parts = orders.inForce(alliance).orElse(OrderParts.NONE);
        var settled = parts.rules().get(terms.kind());
        // a rung is ratified by all, whatever the orders say of other questions of its kind
        if (settled != null && !settled.equals(terms.rule()) && !terms.subject().equals(RungSubject.SUBJECT)) {
            grounds.add(Ground.at("rule", "agreements.ground.rule.orders"));
        }
        if (terms.opensAt().isBefore(now.plus(Duration.ofDays(parts.noticeDays())))) {
            grounds.add(Ground.at("opensAt", "agreements.ground.orders.notice", parts.noticeDays()));
        }
        if (terms.certificatesUntil().isBefore(terms.closesAt().plus(Duration.ofDays(parts.certificateDays())))) {
            grounds.add(Ground.at("certificatesUntil", "agreements.ground.orders.certificates", parts.certificateDays()));
        }
        return grounds;
    }

    @Override
    public Optional<Map<OrganisationId, Integer>> delegates(AllianceId alliance, Map<OrganisationId, Integer> members) {
        return orders.inForce(alliance).flatMap(OrderParts::delegates).map(given -> {
            var numbers = new LinkedHashMap<String, Long>();
            members.forEach((id, number) -> numbers.put(id.toString(), (long) number));
            var seats = given.seats(numbers);
            var delegates = new LinkedHashMap<OrganisationId, Integer>();
            members.keySet().forEach(id -> delegates.put(id, Math.toIntExact(seats.getOrDefault(id.toString(), 0L))));
            return delegates;
        });
    }
}
