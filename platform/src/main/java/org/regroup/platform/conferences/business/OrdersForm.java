package org.regroup.platform.conferences.business;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.orders.Demand;
import org.regroup.hall.orders.Majority;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.ProceduralMotion.Debate;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.ProceduralMotion.When;
import org.regroup.hall.orders.ProceduralMotion.Who;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Limits;
import org.regroup.hall.speaking.Policy;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Reads standing orders from a form, and fills the form with them.
final class OrdersForm {

    static final int CRITERIA = 4;
    static final List<Rung> DEMANDED = List.of(Rung.HANDS, Rung.CARDS, Rung.ROLL_CALL, Rung.SECRET);

    private final Typed typed;
    private final List<Ground> grounds = new ArrayList<>();

    private OrdersForm(Typed typed) {
        this.typed = typed;
    }

    static Outcome<OrdersDraft> read(Typed typed) {
        return new OrdersForm(typed).draft();
    }

    private Outcome<OrdersDraft> draft() {
        var text = PlainText.lines(typed.text("text"));
        PlainText.require("business", "text", text, OrdersDraft.LONGEST, grounds);
        var limits = new Limits(seconds("mover", 1, 60), seconds("speech", 1, 60), seconds("reply", 0, 60),
                seconds("point", 1, 60), within("speechesEach", 1, 20), within("pointsEach", 0, 20));
        var parts = new StandingOrders(limits, policy(), motions(), demands(), within("quorum", 0, 100) * 10,
                within("pulls", 1, 1_000), Typed.one(Unreached.class, typed.text("unreached")).orElse(Unreached.REMITTED),
                seconds("vote", 1, 60));
        int follows = typed.number("follows");
        return Outcome.unless(grounds, () -> new OrdersDraft(Math.max(follows, 0), text, parts));
    }

    private Policy policy() {
        var chosen = new LinkedHashSet<String>();
        for (int i = 1; i <= CRITERIA; i++) {
            chosen.add(typed.text("order" + i));
        }
        return new Policy(chosen.stream().flatMap(code -> Criteria.of(code).stream()).toList());
    }

    private List<ProceduralMotion> motions() {
        return Arrays.stream(Kind.values()).filter(kind -> typed.ticked(code(kind))).map(kind -> new ProceduralMotion(kind,
                one(Who.class, kind, "who", Who.ANY_DELEGATE), one(When.class, kind, "when", When.IN_DEBATE),
                one(Debate.class, kind, "debate", Debate.ONE_AGAINST), within(code(kind) + "-seconders", 0, 100),
                typed.text(code(kind) + "-majority").equals("two") ? Majority.TWO_THIRDS : Majority.MORE_FOR,
                usual(kind).weight())).sorted(Comparator.comparingInt(ProceduralMotion::weight)).toList();
    }

    private <E extends Enum<E>> E one(Class<E> type, Kind kind, String part, E otherwise) {
        return Typed.one(type, typed.text(code(kind) + "-" + part)).orElse(otherwise);
    }

    private List<Demand> demands() {
        return DEMANDED.stream().filter(rung -> typed.ticked(code(rung)))
                .map(rung -> new Demand(rung, within(code(rung) + "-delegates", 1, 1_000), typed.ticked(code(rung) + "-any")))
                .toList();
    }

    private int within(String field, int least, int most) {
        int value = typed.number(field);
        if (value < least || value > most) {
            grounds.add(Ground.at(field, "business.ground.number", least, most));
            return Math.max(least, 1);
        }
        return value;
    }

    /// Minutes, as [Simulating] reads them.
    private int seconds(String field, int least, int most) {
        var time = Simulating.time(typed.text(field));
        if (time.isEmpty() || time.get() < least || time.get() > 60 * most) {
            grounds.add(Ground.at(field, "business.ground.minutes", most));
            return Math.max(least, 1);
        }
        return time.get();
    }

    static ProceduralMotion usual(Kind kind) {
        return StandingOrders.USUAL.motion(kind).orElseThrow();
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// As the form would have been typed.
    static Map<String, String> values(OrdersDraft draft) {
        var values = new LinkedHashMap<String, String>();
        var parts = draft.parts();
        var limits = parts.limits();
        values.put("follows", "" + draft.follows());
        values.put("text", draft.text());
        values.put("mover", Simulating.minutes(limits.mover()));
        values.put("speech", Simulating.minutes(limits.speech()));
        values.put("reply", Simulating.minutes(limits.reply()));
        values.put("point", Simulating.minutes(limits.point()));
        values.put("speechesEach", "" + limits.speechesEach());
        values.put("pointsEach", "" + limits.pointsEach());
        for (int i = 0; i < Math.min(CRITERIA, parts.policy().criteria().size()); i++) {
            values.put("order" + (i + 1), Criteria.code(parts.policy().criteria().get(i)));
        }
        for (var kind : Kind.values()) {
            var there = parts.motion(kind);
            var motion = there.orElse(usual(kind));
            there.ifPresent(_ -> values.put(code(kind), "on"));
            values.put(code(kind) + "-who", code(motion.who()));
            values.put(code(kind) + "-when", code(motion.when()));
            values.put(code(kind) + "-debate", code(motion.debate()));
            values.put(code(kind) + "-seconders", "" + motion.seconders());
            values.put(code(kind) + "-majority", motion.majority().equals(Majority.MORE_FOR) ? "more" : "two");
        }
        for (var rung : DEMANDED) {
            var there = parts.demand(rung);
            there.ifPresent(_ -> values.put(code(rung), "on"));
            values.put(code(rung) + "-delegates", "" + there.map(Demand::delegates).orElse(1));
            there.filter(Demand::anyOrganisation).ifPresent(_ -> values.put(code(rung) + "-any", "on"));
        }
        values.put("quorum", "" + parts.quorum() / 10);
        values.put("pulls", "" + parts.pulls());
        values.put("unreached", code(parts.unreached()));
        values.put("vote", Simulating.minutes(parts.vote()));
        return values;
    }
}
