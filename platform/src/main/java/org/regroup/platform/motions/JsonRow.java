package org.regroup.platform.motions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;

/// A row of the database as `row_to_json` writes it, so that one query can bring rows of many tables.
record JsonRow(JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JsonRow read(String json) {
        return new JsonRow(JSON.readTree(json));
    }

    private @Nullable JsonNode value(String column) {
        var value = node.get(column);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String textOrNull(String column) {
        var value = value(column);
        return value == null ? null : value.asString();
    }

    String text(String column) {
        var text = textOrNull(column);
        if (text == null) {
            throw new IllegalStateException("no " + column);
        }
        return text;
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    boolean flag(String column) {
        return Boolean.parseBoolean(text(column));
    }

    UUID uuid(String column) {
        return UUID.fromString(text(column));
    }

    @Nullable
    UUID uuidOrNull(String column) {
        var text = textOrNull(column);
        return text == null ? null : UUID.fromString(text);
    }

    Instant at(String column) {
        return OffsetDateTime.parse(text(column)).toInstant();
    }

    @Nullable
    Instant atOrNull(String column) {
        return textOrNull(column) == null ? null : at(column);
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    @Nullable
    LocalDate dayOrNull(String column) {
        return textOrNull(column) == null ? null : day(column);
    }

    PersonId person(String column) {
        return new PersonId(uuid(column));
    }

    @Nullable
    OrganisationId organisation(String column) {
        var id = uuidOrNull(column);
        return id == null ? null : new OrganisationId(id);
    }

    /// From the columns person, capacity, organisation and unit.
    Speaking speaking() {
        var unit = uuidOrNull("unit");
        return new Speaking(person("person"), Capacity.of(text("capacity")), organisation("organisation"),
                unit == null ? null : new UnitId(unit));
    }

    @Nullable
    JsonRow row(String column) {
        var value = value(column);
        return value == null ? null : new JsonRow(value);
    }

    <T> List<T> rows(String column, Function<JsonRow, T> map) {
        var all = value(column);
        return all == null ? List.of() : all.valueStream().map(JsonRow::new).map(map).toList();
    }
}
