package org.regroup.platform.decisions.agreements;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Subject;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.exchange.Markdown;

/// Standing orders: the words by which the organisations deal with each other, and beside them what the program goes by.
@Component
class OrdersSubject implements Subject {

    static final String SUBJECT = "standing_orders";

    private final OrdersRepository orders;
    private final DelegateTables tables;
    private final Alliances alliances;
    private final Parts parts;
    private final Today today;

    OrdersSubject(OrdersRepository orders, DelegateTables tables, Alliances alliances, Parts parts, Today today) {
        this.orders = orders;
        this.tables = tables;
        this.alliances = alliances;
        this.parts = parts;
        this.today = today;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.RULE_CHANGE;
    }

    @Override
    public boolean written() {
        return true;
    }

    /// Those in force, to be changed; otherwise what many begin with.
    @Override
    public Map<String, String> suggestion(Alliance alliance, Page page) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", page.t("agreements.orders.suggested"));
        var now = orders.of(alliance.id()).stream().findFirst();
        now.ifPresent(one -> values.put("text", Markdown.write(one.text())));
        var parts = now.map(OrdersRepository.Orders::parts);
        for (var kind : QuestionKind.values()) {
            values.put("rule." + kind.code(), parts.map(one -> Standard.of(one.rules().get(kind)).map(Standard::code).orElse(""))
                    .orElse(kind == QuestionKind.BASIS ? Standard.THREE_QUARTERS_RESERVED.code() : ""));
        }
        values.put("orderNotice", String.valueOf(parts.map(OrderParts::noticeDays).orElse(21)));
        values.put("orderCertificates", String.valueOf(parts.map(OrderParts::certificateDays).orElse(7)));
        parts.flatMap(OrderParts::delegates).ifPresent(given -> {
            values.put("minimum", String.valueOf(given.minimum()));
            values.put("step", String.valueOf(given.step()));
            values.put("cap", given.cap().map(share -> share.times(100).floor().toString()).orElse(""));
            values.put("lot", String.valueOf(given.lot()));
        });
        return values;
    }

    @Override
    public Content fields(Alliance alliance, Signs affiliates, Typed typed, Problems problems, Page page) {
        var values = new LinkedHashMap<String, Object>(Map.of("page", page, "typed", typed, "problems", problems, "rules",
                AgreementWords.standards(page)));
        if (delegates(typed, new ArrayList<>()) instanceof Apportionment given) {
            values.put("table", tables.of(affiliates, given));
        }
        return parts.of("agreements/ordersFields", values);
    }

    @Override
    public Outcome<Put> read(AllianceId alliance, Typed typed, Page page) {
        var grounds = new ArrayList<Ground>();
        var rules = new EnumMap<QuestionKind, JointRule>(QuestionKind.class);
        for (var kind : QuestionKind.values()) {
            var code = typed.text("rule." + kind.code());
            if (!code.isEmpty()) {
                Typed.one(Standard.class, code).ifPresentOrElse(one -> rules.put(kind, one.rule()),
                        () -> grounds.add(Ground.at("rule." + kind.code(), "questions.ground.rule.choose")));
            }
        }
        int notice = days(typed, "orderNotice", grounds);
        int certificates = days(typed, "orderCertificates", grounds);
        var delegates = delegates(typed, grounds);
        return Outcome.unless(grounds, () -> new Put(QuestionKind.RULE_CHANGE,
                new OrderParts(rules, notice, certificates, Optional.ofNullable(delegates)).write(), Map.of()));
    }

    private static int days(Typed typed, String field, List<Ground> grounds) {
        int days = typed.text(field).isBlank() ? 0 : typed.number(field);
        if (days < 0 || days > OrderParts.MOST_DAYS) {
            grounds.add(Ground.at(field, "agreements.ground.days", OrderParts.MOST_DAYS));
        }
        return days;
    }

    /// How delegates are shared out; null where the step is left empty, or where something cannot be read.
    private static @org.jspecify.annotations.Nullable Apportionment delegates(Typed typed, List<Ground> grounds) {
        if (typed.text("step").isBlank()) {
            return null;
        }
        int before = grounds.size();
        int minimum = within(typed, "minimum", 1, 1_000, grounds);
        int step = within(typed, "step", 1, 1_000_000, grounds);
        int lot = typed.text("lot").isBlank() ? 0 : within(typed, "lot", 0, 10_000, grounds);
        int cap = typed.text("cap").isBlank() ? 0 : within(typed, "cap", 1, 99, grounds);
        return grounds.size() > before
                ? null
                : new Apportionment(minimum, step, cap == 0 ? Optional.empty() : Optional.of(Rational.of(cap, 100)), lot);
    }

    private static int within(Typed typed, String field, int least, int most, List<Ground> grounds) {
        int number = typed.number(field);
        if (number < least || number > most) {
            grounds.add(Ground.at(field, "agreements.ground.within", least, most));
        }
        return number;
    }

    @Override
    public List<Ground> grounds(AllianceId alliance, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        TogetherRules.majority(terms.rule(), alliances.affiliates(alliance).size(), grounds);
        return grounds;
    }

    @Override
    public void decided(Question question, boolean carried) {
        if (carried && question.holder() instanceof Holder.OfAlliance(var alliance, _)) {
            orders.adopt(alliance, question, today.now());
        }
    }
}
