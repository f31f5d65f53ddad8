package org.regroup.platform.decisions.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.shared.Ground;

/// When papers of an organisation are taken, and voters noted as having handed one in: from the opening of its vote until its
/// certificate is due, and not once that is signed.
@Component
class PaperTime {

    private final JdbcClient jdbc;

    PaperTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Why none are taken at this moment; empty while they are.
    List<Ground> closed(Question question, Party party, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (!party.procedure().method().onPaper()) {
            grounds.add(Ground.of("voting.ground.noPaper", party.name()));
        } else if (question.calledOffAt() != null) {
            grounds.add(Ground.of("voting.ground.calledOff"));
        } else if (now.isBefore(party.opensAt())) {
            grounds.add(Ground.of("voting.ground.papers.early", party.name(), party.opensAt()));
        } else if (!now.isBefore(question.terms().certificatesUntil())) {
            grounds.add(Ground.of("voting.ground.papers.late", question.terms().certificatesUntil()));
        } else if (certified(question, party)) {
            grounds.add(Ground.of("voting.ground.papers.certified", party.name()));
        }
        return grounds;
    }

    private boolean certified(Question question, Party party) {
        return jdbc.sql("""
                select exists (select from question_certificate where question = :question and organisation = :organisation
                    and attested_by is not null)""").param("question", question.id().value())
                .param("organisation", party.organisation().value()).query(Boolean.class).single();
    }
}
