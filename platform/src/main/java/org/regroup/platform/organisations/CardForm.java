package org.regroup.platform.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Reads the form of a rule card: one procedure for every kind of question (its fields begin with `all-`), and others for
/// the kinds that are ticked as decided differently (`basis-own`; fields begin with `basis-`).
public final class CardForm {

    public static final String ALL = "all";

    private CardForm() {}

    public static String own(QuestionKind kind) {
        return kind.code() + "-own";
    }

    /// The procedures typed, or everything that is wrong with them.
    public static Outcome<List<Procedure>> read(Typed typed) {
        var grounds = new LinkedHashSet<Ground>();
        var procedures = new ArrayList<Procedure>();
        for (var kind : QuestionKind.values()) {
            var wrong = new ArrayList<Ground>();
            procedure(typed, typed.ticked(own(kind)) ? kind.code() : ALL, kind, wrong).ifPresent(procedures::add);
            grounds.addAll(wrong);
        }
        return Outcome.unless(List.copyOf(grounds), () -> procedures);
    }

    private static Optional<Procedure> procedure(Typed typed, String at, QuestionKind kind, List<Ground> grounds) {
        var electorate = choice(Electorate.class, typed, at + "-electorate", grounds);
        var method = choice(VoteMethod.class, typed, at + "-method", grounds);
        var secrecy = choice(Secrecy.class, typed, at + "-secrecy", grounds);
        var rule = RuleForm.read(typed, at, grounds);
        if (electorate.isEmpty() || method.isEmpty() || secrecy.isEmpty()) {
            return Optional.empty();
        }
        var body = electorate.get() == Electorate.BODY ? PlainText.line(typed.text(at + "-body")) : "";
        // the other fields are judged also where the rule cannot be read
        var read = new Procedure(kind, electorate.get(), method.get(), secrecy.get(), typed.number(at + "-noticeDays"),
                rule.orElse(RuleForm.NONE), body, electorate.get() == Electorate.DELEGATES && typed.ticked(at + "-bloc"),
                electorate.get() == Electorate.DELEGATES ? weight(typed, at) : CardWeight.ONE,
                electorate.get() == Electorate.BODY ? typed.number(at + "-seats") : 0);
        RuleCards.grounds(read, at, grounds);
        return Optional.of(read);
    }

    /// A form that says nothing of weights means one vote each.
    private static CardWeight weight(Typed typed, String at) {
        return Typed.one(CardWeight.class, typed.text(at + "-weight")).orElse(CardWeight.ONE);
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, Typed typed, String field, List<Ground> grounds) {
        var one = Typed.one(type, typed.text(field));
        if (one.isEmpty()) {
            grounds.add(Ground.at(field, "cards.ground.choose"));
        }
        return one;
    }

    /// The form filled with a card: what holds for most kinds stands on top.
    public static Map<String, String> filled(Collection<Procedure> procedures) {
        var values = new LinkedHashMap<String, String>();
        var alike = procedures.stream().collect(Collectors.groupingBy(one -> one.of(QuestionKind.STATEMENT), LinkedHashMap::new,
                Collectors.counting()));
        alike.entrySet().stream().max(Comparator.comparingLong(Map.Entry::getValue)).map(Map.Entry::getKey).ifPresent(usual -> {
            fill(values, ALL, usual);
            var byKind = procedures.stream().collect(Collectors.toMap(Procedure::kind, Function.identity()));
            for (var kind : QuestionKind.values()) {
                var one = byKind.getOrDefault(kind, usual.of(kind));
                fill(values, kind.code(), one);
                if (!one.of(QuestionKind.STATEMENT).equals(usual)) {
                    values.put(own(kind), "yes");
                }
            }
        });
        return values;
    }

    private static void fill(Map<String, String> values, String at, Procedure one) {
        values.put(at + "-electorate", one.electorate().code());
        values.put(at + "-body", one.body());
        values.put(at + "-seats", one.seats() == 0 ? "" : String.valueOf(one.seats()));
        values.put(at + "-method", one.method().code());
        values.put(at + "-secrecy", one.secrecy().code());
        values.put(at + "-noticeDays", String.valueOf(one.noticeDays()));
        if (one.bloc()) {
            values.put(at + "-bloc", "yes");
        }
        values.put(at + "-weight", one.weight().code());
        RuleForm.fill(values, at, one.rule());
    }
}
