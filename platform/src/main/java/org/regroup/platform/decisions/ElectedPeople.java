package org.regroup.platform.decisions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.Counted;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Who was elected by an organisation, for rooms that seat them.
@Service
@Transactional(readOnly = true)
public class ElectedPeople {

    private static final int SHOWN = 10;

    private final Counting counting;
    private final JdbcClient jdbc;

    ElectedPeople(Counting counting, JdbcClient jdbc) {
        this.counting = counting;
        this.jdbc = jdbc;
    }

    /// A published election.
    public record Held(ElectionId id, String title) {}

    /// @param name as she is called now
    public record Elected(PersonId person, String name) {}

    /// The last published elections of an organisation, the latest first.
    public List<Held> published(OrganisationId organisation) {
        return jdbc.sql("""
                select id, title from election where organisation = :organisation and published_at is not null
                order by published_at desc, id limit :most""").param("organisation", organisation.value()).param("most", SHOWN)
                .query((row, _) -> new Held(new ElectionId(Sql.uuid(row, "id")), Sql.text(row, "title"))).list();
    }

    /// In the order in which they were elected.
    ///
    /// @param reader who may see the result
    /// @throws org.regroup.platform.shared.NotFound as long as the result is not published
    public List<Elected> of(ElectionId election, PersonId reader) {
        var published = counting.published(election, reader);
        return published.tally().counted() instanceof Counted.Done(var result)
                ? result.elected().stream().map(number -> published.paper().lines().get(number - 1).nomination().person())
                        .map(person -> new Elected(person, published.names().getOrDefault(person, ""))).toList()
                : List.of();
    }
}
