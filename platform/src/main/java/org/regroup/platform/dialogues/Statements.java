package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.regroup.opinions.Moderation;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;

/// Statements of dialogues, and the writing of new ones by whoever takes part.
@Service
public class Statements {

    private final StatementRepository statements;
    private final DialogueRepository dialogues;
    private final Participants participants;
    private final Answering answering;
    private final DialogueLimits limits;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Statements(StatementRepository statements, DialogueRepository dialogues, Participants participants, Answering answering,
            DialogueLimits limits, Changes changes, TransactionTemplate transaction, Clock clock) {
        this.statements = statements;
        this.dialogues = dialogues;
        this.participants = participants;
        this.answering = answering;
        this.limits = limits;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// All statements of a dialogue by number, each with the hold that is on it now.
    @Transactional(readOnly = true)
    public List<Statement> of(DialogueId dialogue) {
        return statements.of(dialogue, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Statement> find(StatementId statement) {
        return statements.find(statement, clock.instant());
    }

    /// What somebody wrote in a dialogue.
    @Transactional(readOnly = true)
    List<Statement> by(UUID participant) {
        return statements.by(participant, clock.instant());
    }

    /// What came of a statement somebody wrote.
    sealed interface Writing {

        record Written(Statement statement) implements Writing {}

        /// Somebody has said it already.
        record Said(Statement statement) implements Writing {}

        record Refused(List<Ground> grounds) implements Writing {}

        /// Too many in an hour.
        record Later(Instant at) implements Writing {}

        /// Whoever writes is neither signed in nor came by the link.
        record NeedsLink() implements Writing {}
    }

    /// Writes a statement into an open dialogue.
    Writing write(Dialogue dialogue, Voter voter, String typed, String language, BadgeChoice badge) {
        var grounds = new ArrayList<Ground>();
        if (!dialogue.isOpen(clock.instant())) {
            grounds.add(Ground.of("dialogues.ground.closed"));
        }
        if (!Words.isLanguage(language)) {
            grounds.add(Ground.at("language", "dialogues.ground.language"));
        }
        return switch (Words.read(typed, "text")) {
            case Outcome.Refused<String>(var found) -> {
                grounds.addAll(found);
                yield new Writing.Refused(grounds);
            }
            case Outcome.Done<String>(var text) -> grounds.isEmpty()
                    ? say(dialogue, voter, text, language, badge)
                    : new Writing.Refused(grounds);
        };
    }

    private Writing say(Dialogue dialogue, Voter voter, String text, String language, BadgeChoice badge) {
        var entered = transaction.execute(_ -> answering.enter(dialogue, voter, badge));
        if (entered.isEmpty()) {
            return new Writing.NeedsLink();
        }
        var author = entered.get();
        var alike = statements.alike(dialogue.id(), Words.fold(text), clock.instant());
        if (alike.isPresent()) {
            return new Writing.Said(alike.get());
        }
        var later = limits.writing(author);
        if (later.isPresent()) {
            return new Writing.Later(later.get());
        }
        var writing = transaction.execute(_ -> append(dialogue.id(), author, text, language));
        changes.happened(dialogue.id());
        return writing;
    }

    private Writing append(DialogueId dialogue, Participant author, String text, String language) {
        dialogues.lock(dialogue);
        var alike = statements.alike(dialogue, Words.fold(text), clock.instant());
        if (alike.isPresent()) {
            return new Writing.Said(alike.get());
        }
        var row = new StatementRepository.Row(new StatementId(Ids.next(clock)), dialogue, statements.nextNumber(dialogue), text,
                language, Origin.PARTICIPANT, author.organisation(), author.id(), Moderation.ACCEPTED, false, clock.instant());
        statements.insert(List.of(row));
        return new Writing.Written(statements.find(row.id(), clock.instant()).orElseThrow());
    }

    /// Takes an own statement back that nobody else has answered and nobody has held.
    ///
    /// @return whether it could be taken back
    boolean withdraw(Dialogue dialogue, Voter voter, StatementId statement) {
        var author = participants.find(dialogue.id(), voter);
        if (author.isEmpty() || !dialogue.isOpen(clock.instant())) {
            return false;
        }
        try {
            var gone = Boolean.TRUE.equals(transaction.execute(status -> {
                var done = statements.withdraw(dialogue.id(), statement, author.get().id());
                if (!done) {
                    // the author's own answer stays with the statement
                    status.setRollbackOnly();
                }
                return done;
            }));
            if (gone) {
                changes.happened(dialogue.id());
            }
            return gone;
        } catch (DataIntegrityViolationException e) {
            // somebody answered it at this very moment: then it stays
            return false;
        }
    }
}
