package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Moments;
import org.regroup.platform.shared.Typed;

/// Moments as forms of the programme send them, meant where the conference is held.
final class ProgrammeTimes {

    private ProgrammeTimes() {}

    static Instant at(Typed typed, String field, ZoneId zone, Instant otherwise, List<Ground> grounds) {
        return Moments.read(typed.text(field), zone).orElseGet(() -> {
            grounds.add(Ground.at(field, "conferences.ground.moment"));
            return otherwise;
        });
    }

    static int number(Typed typed, String field, int otherwise) {
        return typed.text(field).isBlank() ? otherwise : typed.number(field);
    }
}
