package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// The streams of conferences and who organises them.
@Component
public class Streams {

    private final JdbcClient jdbc;

    Streams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they were made, in one query.
    public List<Stream> of(ConferenceId conference) {
        var organisers = new HashMap<UUID, List<Stream.Organiser>>();
        var streams = new HashMap<UUID, Stream>();
        jdbc.sql("""
                select s.*, o.person, o.organisation, o.until, p.name from conference_stream s
                left join conference_organiser o on o.stream = s.id left join person p on p.id = o.person
                where s.conference = :id order by s.number, o.since, o.person""").param("id", conference.value())
                .query((row, _) -> {
                    var id = Sql.uuid(row, "id");
                    var person = row.getObject("person", UUID.class);
                    if (person != null) {
                        organisers.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Stream.Organiser(new PersonId(person),
                                Sql.text(row, "name"), new OrganisationId(Sql.uuid(row, "organisation")),
                                Sql.instantOrNull(row, "until")));
                    }
                    return streams.put(id, new Stream(id, conference, row.getInt("number"), Sql.text(row, "title"),
                            Sql.text(row, "about"), List.of()));
                }).list();
        return streams.values().stream().sorted(Comparator.comparingInt(Stream::number))
                .map(one -> new Stream(one.id(), conference, one.number(), one.title(), one.about(),
                        organisers.getOrDefault(one.id(), List.of())))
                .toList();
    }

    public Stream require(ConferenceId conference, UUID stream) {
        return of(conference).stream().filter(one -> one.id().equals(stream)).findFirst()
                .orElseThrow(() -> new NotFound("stream"));
    }

    /// @throws Forbidden unless this person organises the stream
    void requireOrganiser(PersonId person, Stream stream) {
        if (!stream.organisedBy(person)) {
            throw new Forbidden("programme.forbidden.organiser");
        }
    }

    void insert(UUID id, ConferenceId conference, String title, String about, Instant now) {
        jdbc.sql("""
                insert into conference_stream (id, conference, number, title, about, made_at)
                values (:id, :conference, (select coalesce(max(number), 0) + 1 from conference_stream
                    where conference = :conference), :title, :about, :now)""").param("id", id)
                .param("conference", conference.value()).param("title", title).param("about", about).param("now", Sql.at(now))
                .update();
    }

    void organises(UUID stream, UUID person, UUID organisation, Instant now) {
        jdbc.sql("""
                insert into conference_organiser (stream, person, organisation, since)
                values (:stream, :person, :organisation, :now) on conflict (stream, person) do update
                set until = null, organisation = excluded.organisation""").param("stream", stream).param("person", person)
                .param("organisation", organisation).param("now", Sql.at(now)).update();
    }

    void organisesNoMore(UUID stream, PersonId person, Instant now) {
        jdbc.sql("update conference_organiser set until = :now where stream = :stream and person = :person and until is null")
                .param("now", Sql.at(now)).param("stream", stream).param("person", person.value()).update();
    }
}
