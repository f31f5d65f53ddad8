package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;

/// Closing a dialogue before its time, or later: one affiliate proposes, another confirms.
///
/// A newer proposal takes the place of one that waits. What has closed stays closed.
@Service
class Closings {

    private static final Duration WAITS = Duration.ofDays(14);

    private final ClosingRepository closings;
    private final DialogueRepository dialogues;
    private final Alliances alliances;
    private final Mandates mandates;
    private final Changes changes;
    private final Clock clock;

    Closings(ClosingRepository closings, DialogueRepository dialogues, Alliances alliances, Mandates mandates, Changes changes,
            Clock clock) {
        this.closings = closings;
        this.dialogues = dialogues;
        this.alliances = alliances;
        this.mandates = mandates;
        this.changes = changes;
        this.clock = clock;
    }

    /// The affiliates for which somebody may propose or confirm.
    @Transactional(readOnly = true)
    List<OrganisationId> maySpeakFor(PersonId person, AllianceId alliance) {
        return maySpeakFor(person, alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList());
    }

    /// Those of these affiliates for which somebody may propose or confirm.
    @Transactional(readOnly = true)
    List<OrganisationId> maySpeakFor(PersonId person, List<OrganisationId> affiliates) {
        return mandates.where(person, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).filter(affiliates::contains)
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<Closing> waiting(DialogueId dialogue) {
        return closings.waiting(dialogue, clock.instant());
    }

    /// @param closesAt the new time; at once where there is none
    @Transactional
    Outcome<Closing> propose(PersonId person, OrganisationId organisation, DialogueId dialogue, @Nullable Instant closesAt) {
        var now = clock.instant();
        dialogues.lock(dialogue);
        var found = dialogues.find(dialogue).orElseThrow();
        var grounds = grounds(person, organisation, found, now);
        if (closesAt != null) {
            DraftRules.closing(closesAt, now, "closesOn", grounds);
        }
        return Outcome.unless(grounds, () -> {
            var closing = new Closing(Ids.next(clock), dialogue, closesAt, person, organisation, now, now.plus(WAITS));
            closings.insert(closing);
            return closing;
        });
    }

    /// The second organisation agrees; the dialogue then closes as proposed.
    @Transactional
    Outcome<Closing> confirm(PersonId person, OrganisationId organisation, DialogueId dialogue, UUID closing) {
        var now = clock.instant();
        dialogues.lock(dialogue);
        var found = dialogues.find(dialogue).orElseThrow();
        var grounds = grounds(person, organisation, found, now);
        var waiting = closings.waiting(dialogue, now).filter(c -> c.id().equals(closing));
        if (waiting.isEmpty()) {
            grounds.add(Ground.of("dialogues.ground.closing.gone"));
        } else if (waiting.get().organisation().equals(organisation)) {
            grounds.add(Ground.at("organisation", "dialogues.ground.closing.second"));
        }
        return Outcome.unless(grounds, () -> {
            var agreed = waiting.orElseThrow();
            closings.confirm(agreed, person, organisation, now);
            var at = agreed.closesAt();
            if (at == null || !at.isAfter(now)) {
                dialogues.close(dialogue, now);
            } else {
                dialogues.closes(dialogue, at);
            }
            changes.happened(dialogue);
            return agreed;
        });
    }

    private List<Ground> grounds(PersonId person, OrganisationId organisation, Dialogue dialogue, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (!maySpeakFor(person, dialogue.alliance()).contains(organisation)) {
            grounds.add(Ground.at("organisation", "dialogues.ground.closing.mandate"));
        }
        if (!dialogue.isOpen(now)) {
            grounds.add(Ground.of("dialogues.ground.closed"));
        }
        return grounds;
    }
}
