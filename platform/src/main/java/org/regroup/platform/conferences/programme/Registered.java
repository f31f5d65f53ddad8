package org.regroup.platform.conferences.programme;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.TakingPart;
import org.regroup.platform.shared.Sql;

/// Those who registered take part, also where no organisation sends them.
@Component
class Registered implements TakingPart {

    private final JdbcClient jdbc;

    Registered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Participant> find(Conference conference, String typed) {
        return jdbc.sql("""
                select r.person from conference_registration r join person p on p.id = r.person
                where r.conference = :id and r.withdrawn_at is null and lower(p.email) = lower(:typed)""")
                .param("id", conference.id().value())
                .param("typed", typed)
                .query((row, _) -> new Participant(new PersonId(Sql.uuid(row, "person")), null)).optional();
    }
}
