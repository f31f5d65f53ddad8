package org.regroup.platform.alliances;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;

/// What somebody has typed into a form, kept as it is until all of it can be taken.
public record Typed(Map<String, String> values, List<Ground> grounds) {

    static Typed of(Map<String, String> values) {
        return new Typed(values, new ArrayList<>());
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /// The day in a field; null, with a ground noted, if what stands there is no date.
    @Nullable
    LocalDate date(String field) {
        var text = text(field).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            grounds.add(Ground.at(field, "alliances.ground.date.wrong"));
            return null;
        }
    }

    /// The whole number in a field, 0 where it is empty, or -1, which nothing takes.
    int number(String field) {
        try {
            return text(field).isBlank() ? 0 : Integer.parseInt(text(field).strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    @Nullable
    Rung rung() {
        for (var rung : Rung.values()) {
            if (rung.key().equals(text("rung"))) {
                return rung;
            }
        }
        grounds.add(Ground.at("rung", "alliances.ground.rung.missing"));
        return null;
    }

    @Nullable
    OrganisationId organisation(String field) {
        try {
            return text(field).isEmpty() ? null : new OrganisationId(UUID.fromString(text(field)));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public Basis basis() {
        for (var basis : Basis.values()) {
            if (basis.key().equals(text("basis"))) {
                return basis;
            }
        }
        return Basis.CONVENOR;
    }

    /// Under which organisation the form is sent; null, with a ground noted, if none is chosen.
    @Nullable
    Speaker speaker(PersonId person) {
        var organisation = organisation("under");
        if (organisation == null) {
            grounds.add(Ground.at("under", "alliances.ground.under.missing"));
            return null;
        }
        return new Speaker(person, organisation, basis(), Words.line(text("detail")));
    }

    void missing(@Nullable Object value, String field, String key) {
        if (value == null && grounds.stream().noneMatch(ground -> ground.field().equals(field))) {
            grounds.add(Ground.at(field, key));
        }
    }
}
