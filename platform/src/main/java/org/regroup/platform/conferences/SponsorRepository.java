package org.regroup.platform.conferences;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.counting.Rational;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Who was asked to stand behind a conference and what they answered, as it is stored.
@Repository
class SponsorRepository {

    private final JdbcClient jdbc;

    SponsorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(ConferenceId id, OrganisationId sponsor, Rational share, PersonId by, Instant now) {
        jdbc.sql("""
                insert into conference_sponsor (conference, organisation, share, brings, invited_by, invited_at)
                values (:id, :sponsor, :share, '', :by, :now)""").param("id", id.value()).param("sponsor", sponsor.value())
                .param("share", share.toString()).param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void accepted(ConferenceId id, OrganisationId sponsor, String brings, PersonId by, Instant now) {
        jdbc.sql("""
                update conference_sponsor set accepted_at = :now, answered_by = :by, brings = :brings
                where conference = :id and organisation = :sponsor""").param("now", Sql.at(now)).param("by", by.value())
                .param("brings", brings).param("id", id.value()).param("sponsor", sponsor.value()).update();
    }

    void declined(ConferenceId id, OrganisationId sponsor, PersonId by, Instant now) {
        jdbc.sql("""
                update conference_sponsor set declined_at = :now, answered_by = :by
                where conference = :id and organisation = :sponsor""").param("now", Sql.at(now)).param("by", by.value())
                .param("id", id.value()).param("sponsor", sponsor.value()).update();
    }

    void left(ConferenceId id, OrganisationId sponsor, Instant now) {
        jdbc.sql("update conference_sponsor set left_at = :now where conference = :id and organisation = :sponsor")
                .param("now", Sql.at(now)).param("id", id.value()).param("sponsor", sponsor.value()).update();
    }

    void share(ConferenceId id, OrganisationId sponsor, Rational share) {
        jdbc.sql("update conference_sponsor set share = :share where conference = :id and organisation = :sponsor")
                .param("share", share.toString()).param("id", id.value()).param("sponsor", sponsor.value()).update();
    }
}
