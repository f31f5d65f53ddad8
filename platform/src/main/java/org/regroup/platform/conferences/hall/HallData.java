package org.regroup.platform.conferences.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Sql;

/// What the log of a hall says of a person under the number of a seat: speeches with their length, and what others entered. What
/// the person entered stands with the conference.
///
/// There is nothing to erase: the log is never changed and names nobody, and once the line of the attendee is erased, its number
/// leads to nobody.
@Component
@Transactional
class HallData implements PersonalData {

    private final JdbcClient jdbc;
    private final Happenings happenings;

    HallData(JdbcClient jdbc, Happenings happenings) {
        this.jdbc = jdbc;
        this.happenings = happenings;
    }

    private record Place(ConferenceId conference, String title, String who) {}

    @Override
    public String room() {
        return "hall";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var places = jdbc.sql("""
                select c.id, c.title, a.number from conference_attendee a join conference c on c.id = a.conference
                where a.person = :person order by c.id, a.number""").param("person", person.value())
                .query((row, _) -> new Place(new ConferenceId(Sql.uuid(row, "id")), Sql.text(row, "title"),
                        String.valueOf(row.getInt("number"))))
                .list();
        var data = new LinkedHashMap<String, Object>();
        put(data, "speeches", places.stream().flatMap(this::speeches).toList());
        put(data, "entered_by_others", places.stream().flatMap(this::entered).toList());
        put(data, "waiting", jdbc.sql("""
                select c.title conference, u.kind, u.who = a.number::text moved, u.moved_at at from hall_unseconded u
                join conference c on c.id = u.conference join conference_attendee a on a.conference = u.conference
                    and (u.who = a.number::text or a.number::text = any (string_to_array(u.seconders, ',')))
                where a.person = :person order by u.moved_at""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list());
        return data;
    }

    private Stream<Map<String, Object>> speeches(Place place) {
        return Minutes.of(happenings.entries(place.conference(), 0)).sittings().stream()
                .flatMap(sat -> sat.all().flatMap(line -> seconds(line, place.who()).stream()
                        .map(seconds -> row(place, "sitting", sat.sitting(), "at", line.at(), "seconds", seconds))));
    }

    /// How long this person spoke, if that is what the line says.
    private static Optional<Integer> seconds(Line line, String who) {
        return switch (line) {
            case Line.Spoke spoke when spoke.who().equals(who) -> Optional.of(spoke.seconds());
            case Line.Opened(_, var mover, var seconds) when mover.equals(who) -> Optional.of(seconds);
            case Line.Replied(_, var mover, var seconds) when mover.equals(who) -> Optional.of(seconds);
            case Line.Point point when point.who().equals(who) -> Optional.of(point.seconds());
            case Line _ -> Optional.empty();
        };
    }

    private Stream<Map<String, Object>> entered(Place place) {
        return happenings.entries(place.conference(), 0).stream()
                .filter(entry -> entry.act().people().contains(place.who())
                        && entry.by().filter(place.who()::equals).isEmpty())
                .map(entry -> row(place, "at", entry.at(), "act", ActText.name(entry.act()), "content",
                        ActText.write(entry.act())));
    }

    private static Map<String, Object> row(Place place, Object... namesAndValues) {
        var row = new LinkedHashMap<String, Object>();
        row.put("conference", place.title());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private static void put(Map<String, Object> data, String key, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {}
}
