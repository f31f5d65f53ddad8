package org.regroup.platform.dialogues.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The orders in which the table of all statements can be read. The first is the one of a page that asks for none.
public enum StatementOrder {

    NUMBER(statement -> 0), COMMON(statement -> 0), AGREE(statement -> statement.all().agreeShare()), DISAGREE(
            statement -> statement.all().disagreeShare()),
    PASS(statement -> statement.all().passShare()), ORGANISATIONS(
            statement -> width(statement.highestOrganisation(), statement.lowestOrganisation())),
    GROUPS(
            statement -> width(statement.highestGroup(), statement.lowestGroup())),
    SEEN(
            statement -> statement.all().seen());

    private final ToDoubleFunction<StatementFacts> by;

    StatementOrder(ToDoubleFunction<StatementFacts> by) {
        this.by = by;
    }

    /// As it stands in an address; anything else is the first order.
    public static StatementOrder of(String name) {
        for (var order : values()) {
            if (order.inAddress().equals(name))
                return order;
        }
        return NUMBER;
    }

    public String inAddress() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// All statements in this order, equal ones as numbered.
    List<StatementFacts> of(Facts facts) {
        if (this == COMMON) {
            Set<StatementFacts> ordered = new LinkedHashSet<>();
            facts.common().forEach(common -> ordered.add(common.statement()));
            ordered.addAll(facts.statements());
            return List.copyOf(ordered);
        }
        List<StatementFacts> ordered = new ArrayList<>(facts.statements());
        ordered.sort(Comparator.comparingDouble((StatementFacts statement) -> -by.applyAsDouble(statement)));
        return ordered;
    }

    private static <V> double width(Optional<StatementFacts.Share<V>> highest, Optional<StatementFacts.Share<V>> lowest) {
        return highest.isPresent() && lowest.isPresent() ? highest.get().agree() - lowest.get().agree() : 0;
    }
}
