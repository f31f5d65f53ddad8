package org.regroup.platform.decisions.certificates;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.counting.questions.Terms;
import org.regroup.platform.decisions.questions.QuestionId;

/// Certificates as they are stored.
@Repository
class Certificates {

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores one in place of the one that waits for a second person; what is signed stays.
    void put(QuestionId question, Written written, Terms terms, String name) {
        var attested = written.attested();
        jdbc.sql("""
                insert into question_certificate as c (question, organisation, number, made_by, attested_by, content)
                values (:question, :organisation, :number, :made, :attested, :content)
                on conflict (question, organisation, number) do update set made_by = excluded.made_by,
                    attested_by = excluded.attested_by, content = excluded.content where c.attested_by is null""")
                .param("question", question.value()).param("organisation", written.organisation().value())
                .param("number", written.certification().number()).param("made", written.made().value())
                .param("attested", attested == null ? null : attested.value(), Types.OTHER)
                .param("content", Written.content(terms, name, written.certification())).update();
    }
}
