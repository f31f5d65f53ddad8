package org.regroup.platform.dialogues;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Moderation;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Tokens;

/// Answering statements, one at a time.
@Service
class Answering {

    /// Answers somebody gives before the result is shown, so that nobody's answer leads theirs.
    static final int BEFORE_RESULT = 10;

    /// Statements a page carries beyond the one it shows, for a line that breaks.
    private static final int AHEAD = 5;
    private static final byte[] NOBODY = {};

    private final AnswerRepository answers;
    private final Participants participants;
    private final Voices voices;
    private final Alliances alliances;
    private final Organisations organisations;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answering(AnswerRepository answers, Participants participants, Voices voices, Alliances alliances,
            Organisations organisations, Changes changes, TransactionTemplate transaction, Clock clock) {
        this.answers = answers;
        this.participants = participants;
        this.voices = voices;
        this.alliances = alliances;
        this.organisations = organisations;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes an answer, the first or another one. When this returns [Casting.Counted], the answer is on disk.
    ///
    /// @param badge the badge chosen for the first answer; later ones keep it
    Casting cast(DialogueId dialogue, Voter voter, StatementId statement, Answer answer, BadgeChoice badge) {
        var casting = transaction.execute(_ -> decide(dialogue, voter, statement, answer, badge));
        if (casting instanceof Casting.Counted) {
            changes.happened(dialogue);
        }
        return casting;
    }

    private Casting decide(DialogueId dialogue, Voter voter, StatementId statement, Answer answer, BadgeChoice badge) {
        var now = clock.instant();
        if (voter instanceof Voter.Stranger) {
            return new Casting.NeedsLink();
        }
        var found = answers.situation(dialogue, statement, voices.of(dialogue, voter), now);
        if (found.isEmpty() || found.get().statement().moderation() == Moderation.OUT) {
            return new Casting.Gone();
        }
        var situation = found.get();
        var closed = situation.closed(now);
        if (closed != null) {
            return new Casting.Closed(closed);
        }
        var hold = situation.statement().hold();
        if (hold != null) {
            return new Casting.Held(situation.statement(), hold);
        }
        var known = situation.participant();
        if (known == null && voter instanceof Voter.Browser) {
            return new Casting.NeedsLink();
        }
        var wearable = known == null ? mayWear(situation.alliance(), voter) : List.<OrganisationId>of();
        var worn = known == null ? badge.among(wearable) : known.organisation();
        if (worn != null && (known == null ? !wearable.contains(worn) : !member(voter, worn))) {
            return new Casting.BadgeEnded();
        }
        var participant = known == null ? participants.enter(dialogue, voter, worn) : known;
        answers.cast(participant.id(), statement, answer, now);
        return new Casting.Counted(situation.statement(), answer);
    }

    private boolean member(Voter voter, OrganisationId organisation) {
        return voter instanceof Voter.Known(var person) && organisations.isMember(person, organisation);
    }

    /// Takes somebody in who may take part and has not begun: under the badge chosen if this person may wear it.
    ///
    /// @return empty where the person must come by the link first
    Optional<Participant> enter(Dialogue dialogue, Voter voter, BadgeChoice badge) {
        var known = participants.find(dialogue.id(), voter);
        if (known.isPresent() || !(voter instanceof Voter.Known)) {
            return known;
        }
        var wearable = mayWear(dialogue.alliance(), voter);
        var wanted = badge.among(wearable);
        return Optional.of(
                participants.enter(dialogue.id(), voter, wanted != null && wearable.contains(wanted) ? wanted : null));
    }

    @Transactional(readOnly = true)
    Optional<Participant> participant(Dialogue dialogue, Voter voter) {
        return participants.find(dialogue.id(), voter);
    }

    /// What somebody answered, in the order it was answered.
    @Transactional(readOnly = true)
    List<Given> given(Participant participant) {
        return answers.given(participant.id());
    }

    /// Whoever is signed in may, and whoever came by the link.
    @Transactional(readOnly = true)
    boolean mayTakePart(Dialogue dialogue, Voter voter) {
        return voter instanceof Voter.Known || participants.find(dialogue.id(), voter).isPresent();
    }

    /// The affiliates whose badge somebody may wear here.
    List<OrganisationId> mayWear(AllianceId alliance, Voter voter) {
        return voter instanceof Voter.Known(var person) ? alliances.under(person, alliance) : List.of();
    }

    /// Takes an answer back, as long as the dialogue is open.
    ///
    /// @return whether there was one to take back
    boolean undo(Dialogue dialogue, Voter voter, StatementId statement) {
        if (!dialogue.isOpen(clock.instant())) {
            return false;
        }
        var undone = Boolean.TRUE.equals(transaction.execute(
                _ -> participants.find(dialogue.id(), voter).filter(p -> answers.undo(p.id(), statement)).isPresent()));
        if (undone) {
            changes.happened(dialogue.id());
        }
        return undone;
    }

    /// Moves all own answers under another badge.
    ///
    /// @return whether this person may wear it
    boolean wear(Dialogue dialogue, Voter voter, @Nullable OrganisationId badge) {
        if (!dialogue.isOpen(clock.instant()) || voter instanceof Voter.Stranger
                || badge != null && !mayWear(dialogue.alliance(), voter).contains(badge)) {
            return false;
        }
        transaction.executeWithoutResult(_ -> participants.find(dialogue.id(), voter)
                .ifPresent(participant -> participants.wear(dialogue.id(), participant.id(), badge)));
        changes.happened(dialogue.id());
        return true;
    }

    /// Tells one voter from another without saying anything about either.
    String who(DialogueId dialogue, Voter voter) {
        return voter instanceof Voter.Stranger
                ? ""
                : HexFormat.of().formatHex(Tokens.hash("who" + HexFormat.of().formatHex(voices.of(dialogue, voter))), 0, 6);
    }

    /// Where somebody stands in a dialogue: what was answered, what comes next.
    @Transactional(readOnly = true)
    Standpoint standpoint(Dialogue dialogue, Voter voter) {
        var participant = participants.find(dialogue.id(), voter).orElse(null);
        var seed = voter instanceof Voter.Stranger ? NOBODY : voices.of(dialogue.id(), voter);
        var waiting = answers.waiting(dialogue.id(), participant == null ? null : participant.id(), seed, clock.instant(),
                1 + AHEAD);
        return new Standpoint(participant, participant == null ? List.of() : answers.given(participant.id()), waiting);
    }

    /// @param participant null for somebody who has not begun
    record Standpoint(@Nullable Participant participant, List<Given> given,
            AnswerRepository.Waiting waiting) {

        int total() {
            return given.size() + waiting.total();
        }

        /// How many more answers before the result is shown.
        int owed() {
            return Math.min(Math.max(0, BEFORE_RESULT - given.size()), waiting.total());
        }
    }
}
