package org.regroup.platform.decisions.agreements;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.organisations.QuestionKind;

/// What standing orders fix so that the program can go by it.
///
/// @param rules           the joint rule for each kind of question; a kind that is not named is left to those who put a question
/// @param noticeDays      the least number of days between the confirmation of a question and its vote
/// @param certificateDays how many days organisations have for their certificates, at least
/// @param delegates       how delegates are shared out; empty where the standing orders do not say
public record OrderParts(Map<QuestionKind, JointRule> rules, int noticeDays, int certificateDays,
        Optional<Apportionment> delegates) {

    static final int MOST_DAYS = 180;

    private static final String RULE = "rule.";
    private static final String NOTICE = "notice-days";
    private static final String CERTIFICATES = "certificate-days";
    private static final String MINIMUM = "delegates.minimum";
    private static final String STEP = "delegates.step";
    private static final String CAP = "delegates.cap";
    private static final String LOT = "delegates.lot";

    /// Standing orders that fix nothing, as long as there are none.
    static final OrderParts NONE = new OrderParts(Map.of(), 0, 0, Optional.empty());

    public OrderParts {
        var ordered = new EnumMap<QuestionKind, JointRule>(QuestionKind.class);
        ordered.putAll(rules);
        rules = java.util.Collections.unmodifiableMap(ordered);
    }

    String write() {
        var payload = Payload.of(NOTICE, String.valueOf(noticeDays)).with(CERTIFICATES, String.valueOf(certificateDays));
        for (var rule : rules.entrySet()) {
            payload = payload.with(RULE + rule.getKey().code(), Rules.text(rule.getValue()));
        }
        if (delegates.isPresent()) {
            var given = delegates.get();
            payload = payload.with(MINIMUM, String.valueOf(given.minimum())).with(STEP, String.valueOf(given.step()))
                    .with(LOT, String.valueOf(given.lot()));
            if (given.cap().isPresent()) {
                payload = payload.with(CAP, given.cap().get().toString());
            }
        }
        return payload.write();
    }

    static OrderParts read(String text) {
        var payload = Payload.read(text);
        var rules = new EnumMap<QuestionKind, JointRule>(QuestionKind.class);
        for (var kind : QuestionKind.values()) {
            payload.value(RULE + kind.code()).ifPresent(rule -> rules.put(kind, Rules.parse(rule).rule()));
        }
        var delegates = payload.value(STEP).map(step -> new Apportionment(payload.number(MINIMUM), Long.parseLong(step),
                payload.value(CAP).map(Rational::parse), payload.number(LOT)));
        return new OrderParts(rules, payload.number(NOTICE), payload.number(CERTIFICATES), delegates);
    }
}
