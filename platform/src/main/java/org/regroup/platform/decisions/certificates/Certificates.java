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
        var whole = written.certification().item(0).orElseThrow().votes();
        jdbc.sql(
                """
                        insert into question_certificate as c (question, organisation, number, made_by, attested_by, content, received, roll)
                        values (:question, :organisation, :number, :made, :attested, :content, :received, :roll)
                        on conflict (question, organisation, number) do update set made_by = excluded.made_by,
                            attested_by = excluded.attested_by, content = excluded.content, received = excluded.received,
                            roll = excluded.roll where c.attested_by is null""")
                .param("question", question.value()).param("organisation", written.organisation().value())
                .param("number", written.certification().number()).param("made", written.made().value())
                .param("attested", attested == null ? null : attested.value(), Types.OTHER)
                .param("received", whole.received().toString()).param("roll", whole.roll().toString())
                .param("content", Written.content(terms, name, written.certification())).update();
    }
}
