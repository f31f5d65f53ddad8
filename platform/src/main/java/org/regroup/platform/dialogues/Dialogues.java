package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.opinions.Moderation;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Tokens;

/// Dialogues: opening, finding, and how large they are.
@Service
public class Dialogues {

    private static final int LISTED = 100;

    private final DialogueRepository dialogues;
    private final StatementRepository statements;
    private final FigureRepository figures;
    private final Alliances alliances;
    private final Organisations organisations;
    private final Clock clock;

    Dialogues(DialogueRepository dialogues, StatementRepository statements, FigureRepository figures, Alliances alliances,
            Organisations organisations, Clock clock) {
        this.dialogues = dialogues;
        this.statements = statements;
        this.figures = figures;
        this.alliances = alliances;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// What open pages of a dialogue listen to, by `shared.Live`: told after every change of its answers, statements or holds.
    public static String topic(DialogueId dialogue) {
        return "dialogue/" + dialogue;
    }

    @Transactional(readOnly = true)
    public Optional<Dialogue> find(DialogueId dialogue) {
        return dialogues.find(dialogue);
    }

    /// The dialogue a link leads to.
    @Transactional(readOnly = true)
    public Optional<Dialogue> byLink(String token) {
        return dialogues.byLink(token);
    }

    /// Those that take answers now, of all alliances; the ones that close first come first.
    @Transactional(readOnly = true)
    public List<Dialogue> open() {
        return dialogues.open(clock.instant(), LISTED);
    }

    /// Those that have closed, the latest first.
    @Transactional(readOnly = true)
    public List<Dialogue> closed() {
        return dialogues.closed(clock.instant(), LISTED);
    }

    /// All of an alliance, the latest first.
    @Transactional(readOnly = true)
    public List<Dialogue> ofAlliance(AllianceId alliance) {
        return dialogues.ofAlliance(alliance);
    }

    @Transactional(readOnly = true)
    public Figures figures(DialogueId dialogue) {
        return figures.of(List.of(dialogue)).getOrDefault(dialogue, Figures.NONE);
    }

    /// The figures of several in one query.
    @Transactional(readOnly = true)
    public Map<DialogueId, Figures> figures(Collection<DialogueId> ids) {
        return figures.of(ids);
    }

    /// The affiliates under which somebody may open a dialogue: those where this person is a voting member.
    @Transactional(readOnly = true)
    public List<OrganisationId> mayOpenUnder(PersonId person, AllianceId alliance) {
        return alliances.under(person, alliance).stream()
                .filter(id -> organisations.standing(person, id).filter(Standing.VOTING::equals).isPresent()).toList();
    }

    /// Opens a dialogue. No second organisation is needed to ask a question.
    @Transactional
    public Outcome<Dialogue> open(PersonId person, AllianceId alliance, OrganisationId under, DialogueDraft draft) {
        return open(person, alliance, under, draft, clock.instant());
    }

    /// Opens a dialogue that began at an earlier time.
    @Transactional
    public Outcome<Dialogue> open(PersonId person, AllianceId alliance, OrganisationId under, DialogueDraft draft,
            Instant openedAt) {
        var grounds = new ArrayList<Ground>();
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("dialogues.ground.alliance.closed"));
        } else if (!mayOpenUnder(person, alliance).contains(under)) {
            grounds.add(Ground.at("under", "dialogues.ground.under"));
        }
        return switch (DraftRules.read(draft, clock.instant())) {
            case Outcome.Refused<DialogueDraft>(var found) -> {
                grounds.addAll(found);
                yield new Outcome.Refused<>(grounds);
            }
            case Outcome.Done<DialogueDraft>(var fair) -> Outcome.unless(grounds,
                    () -> write(person, alliance, under, fair, openedAt));
        };
    }

    private Dialogue write(PersonId person, AllianceId alliance, OrganisationId under, DialogueDraft draft, Instant openedAt) {
        var dialogue = new Dialogue(new DialogueId(Ids.next(clock)), alliance, draft.title(), draft.about(), draft.language(),
                person, under, openedAt, draft.closesAt(), null, Tokens.next(), false, "");
        dialogues.insert(dialogue);
        var rows = new ArrayList<StatementRepository.Row>();
        for (var seed : draft.statements()) {
            rows.add(new StatementRepository.Row(new StatementId(Ids.next(clock)), dialogue.id(), rows.size() + 1, seed.text(),
                    seed.language(), Origin.SEED, seed.organisation(), null, Moderation.ACCEPTED, false, openedAt));
        }
        statements.insert(rows);
        return dialogue;
    }
}
