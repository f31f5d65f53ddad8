package org.regroup.platform.motions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Choice;

/// The capacities in which somebody may speak in an alliance at this moment.
@Component
public class MotionSpeakers {

    private static final int UNITS = 40;

    private final JdbcClient jdbc;

    MotionSpeakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What may be chosen, with the names of units.
    public record Choices(List<Speaking> of, Map<UnitId, String> units) {

        public Optional<Speaking> chosen(String code) {
            return of.stream().filter(speaking -> speaking.code().equals(code)).findFirst();
        }

        /// As answers of a form.
        public List<Choice> show(Page page, Signs signs) {
            return of.stream().map(speaking -> {
                Mark mark = signs.of(speaking.organisation());
                var text = switch (speaking.capacity()) {
                    case ORGANISATION -> page.t("motions.as.organisation", mark.name());
                    case UNIT -> page.t("motions.as.unit", units.getOrDefault(speaking.unit(), ""), mark.name());
                    case PERSONAL -> page.t("motions.as.personal", mark.name());
                    case UNAFFILIATED -> page.t("motions.as.unaffiliated");
                };
                return speaking.capacity() == Capacity.UNAFFILIATED
                        ? Choice.of(speaking.code(), text)
                        : Choice.under(mark, !speaking.forOthers(), speaking.code(), text);
            }).toList();
        }
    }

    /// The same without units, which need a query.
    static List<Speaking> plain(MotionReader reader) {
        var person = reader.person();
        if (person == null) {
            return List.of();
        }
        var all = new ArrayList<Speaking>();
        reader.under().stream().filter(reader.speaksFor()::contains)
                .forEach(organisation -> all.add(Speaking.speaksFor(person, organisation)));
        reader.under().forEach(organisation -> all.add(Speaking.member(person, organisation)));
        all.add(Speaking.unaffiliated(person));
        return List.copyOf(all);
    }

    /// For organisations and their units under a mandate, then as a member, then for nobody.
    public Choices of(MotionReader reader) {
        var person = reader.person();
        return person == null ? new Choices(List.of(), Map.of()) : of(person, reader);
    }

    private Choices of(PersonId person, MotionReader reader) {
        var all = new ArrayList<Speaking>();
        var units = new LinkedHashMap<UnitId, String>();
        var spoken = reader.under().stream().filter(reader.speaksFor()::contains).toList();
        spoken.forEach(organisation -> all.add(Speaking.speaksFor(person, organisation)));
        if (!spoken.isEmpty()) {
            jdbc.sql("""
                    select id, organisation, name from unit where organisation = any(:organisations) and closed_at is null
                    order by lower(name), id limit :most""")
                    .param("organisations", spoken.stream().map(OrganisationId::value).toArray(UUID[]::new))
                    .param("most", UNITS).query(row -> {
                        var unit = new UnitId(Sql.uuid(row, "id"));
                        units.put(unit, Sql.text(row, "name"));
                        all.add(Speaking.speaksForUnit(person, new OrganisationId(Sql.uuid(row, "organisation")), unit));
                    });
        }
        reader.under().forEach(organisation -> all.add(Speaking.member(person, organisation)));
        all.add(Speaking.unaffiliated(person));
        return new Choices(List.copyOf(all), units);
    }

    /// The choice a form named, if this person may use it now.
    public Optional<Speaking> chosen(MotionReader reader, String code) {
        return of(reader).chosen(code);
    }
}
