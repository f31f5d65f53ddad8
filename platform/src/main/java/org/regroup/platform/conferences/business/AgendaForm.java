package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Moments;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Reads what was typed into the forms of an agenda.
///
/// @param zone in which hours are meant
record AgendaForm(Typed typed, ZoneId zone) {

    /// The hour typed; a ground where there is none.
    <T> Outcome<T> hours(String first, String second, BiFunction<Instant, Instant, Outcome<T>> act) {
        var grounds = new ArrayList<Ground>();
        var from = hour(first, grounds);
        var until = hour(second, grounds);
        return from.isPresent() && until.isPresent()
                ? act.apply(from.get(), until.get())
                : new Outcome.Refused<>(grounds);
    }

    /// One hour typed; a ground where there is none.
    <T> Outcome<T> hour(String field, Function<Instant, Outcome<T>> act) {
        var grounds = new ArrayList<Ground>();
        var at = hour(field, grounds);
        return at.isPresent() ? act.apply(at.get()) : new Outcome.Refused<>(grounds);
    }

    /// The hour typed, or none where nothing was.
    <T> Outcome<T> hourIfAny(String field, Function<@Nullable Instant, Outcome<T>> act) {
        if (typed.text(field).isBlank()) {
            return act.apply(null);
        }
        var grounds = new ArrayList<Ground>();
        var at = hour(field, grounds);
        return at.isPresent() ? act.apply(at.get()) : new Outcome.Refused<>(grounds);
    }

    /// Where a page has several titles, the field in which this one was typed.
    static <T> Outcome<T> named(Outcome<T> outcome, String field) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done;
            case Outcome.Refused<T>(var grounds) -> new Outcome.Refused<>(grounds.stream()
                    .map(one -> one.field().equals("title") ? new Ground(field, one.key(), one.args()) : one).toList());
        };
    }

    private Optional<Instant> hour(String field, List<Ground> grounds) {
        var at = Moments.read(typed.text(field), zone);
        if (at.isEmpty()) {
            grounds.add(Ground.at(field, "business.ground.hour"));
        }
        return at;
    }

    @Nullable
    Unreached unreached() {
        return Typed.one(Unreached.class, typed.text("unreached")).orElse(null);
    }

    ItemKind kind() {
        return Typed.one(ItemKind.class, typed.text("kind")).orElse(ItemKind.MOTION);
    }

    UUID section() {
        var id = typed.id("section");
        return id == null ? new UUID(0, 0) : id;
    }

    /// Nothing typed is none of it.
    Timing timing() {
        return new Timing(count("minutes"), count("speeches"), count("votes"), count("longest"));
    }

    private int count(String field) {
        return typed.text(field).isBlank() ? 0 : typed.number(field);
    }
}
