package org.regroup.platform.motions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The only way to moderate drafts and the comments on them: a hold with a holder, a reason and an end, for everybody to read.
///
/// - A hold lasts at most seven days and ends by the clock, or when the draft is handed in.
/// - What was held once is held again, or longer, only by a moderator of another organisation than the one that held it last.
/// - Whoever is signed in may appeal, once. A moderator of any organisation of the alliance may lift it.
/// - It never stops a draft from being handed in: no deadline is missed because of one.
@Service
@Transactional
public class DraftHolds {

    static final int MOST_DAYS = 7;

    private final MotionAccess access;
    private final MotionSpeakers speakers;
    private final DossierRepository dossiers;
    private final DraftHoldRepository holds;
    private final MotionActs acts;
    private final Clock clock;

    DraftHolds(MotionAccess access, MotionSpeakers speakers, DossierRepository dossiers, DraftHoldRepository holds,
            MotionActs acts, Clock clock) {
        this.access = access;
        this.speakers = speakers;
        this.dossiers = dossiers;
        this.holds = holds;
        this.acts = acts;
        this.clock = clock;
    }

    /// @param comment the comment to hold; null holds the draft
    /// @throws Forbidden unless this person moderates for the organisation
    public Outcome<DraftHold> place(PersonId by, OrganisationId under, MotionId id, @Nullable UUID comment, String reason,
            int days) {
        var motion = moderated(by, under, id);
        if (comment != null && dossiers.of(id).dossier().comments().stream().noneMatch(one -> one.id().equals(comment))) {
            throw new NotFound("comment");
        }
        var now = Sql.now(clock);
        var grounds = Drafting.draft(motion);
        var last = holds.of(id).stream().filter(one -> Objects.equals(one.comment(), comment)).reduce((_, later) -> later);
        if (last.filter(one -> one.organisation().equals(under)).isPresent()) {
            grounds.add(Ground.at("under", "motions.ground.hold.again"));
        }
        if (days < 1 || days > MOST_DAYS) {
            grounds.add(Ground.at("days", "motions.ground.hold.days", MOST_DAYS));
        }
        var why = reason(reason, grounds);
        return Outcome.unless(grounds, () -> {
            // the new hold takes the place of the one that stands, so that there is one
            last.filter(one -> one.stands(now))
                    .ifPresent(one -> holds.lift(one.id(), new DraftHold.Lifting(by, under, why, now)));
            var hold = new DraftHold(Ids.next(clock), id, comment, by, under, why, now, now.plus(Duration.ofDays(days)), null,
                    List.of());
            holds.insert(hold);
            acts.add(id, comment == null ? "motions.act.held" : "motions.act.heldComment", Speaking.speaksFor(by, under), why);
            return hold;
        });
    }

    /// Lifts a hold before its end.
    ///
    /// @throws Forbidden unless this person moderates for the organisation
    public Outcome<DraftHold> lift(PersonId by, OrganisationId under, MotionId id, UUID hold, String reason) {
        moderated(by, under, id);
        var found = find(id, hold);
        var grounds = over(found);
        var why = reason(reason, grounds);
        return Outcome.unless(grounds, () -> {
            holds.lift(hold, new DraftHold.Lifting(by, under, why, Sql.now(clock)));
            acts.add(id, "motions.act.lifted", Speaking.speaksFor(by, under), why);
            return found;
        });
    }

    /// Asks for a hold to be lifted.
    ///
    /// @param as how the form names the capacity; see [Speaking#code]
    public Outcome<DraftHold> appeal(PersonId by, MotionId id, UUID hold, String as, String reason) {
        var motion = access.held(id);
        var found = find(id, hold);
        var speaking = speakers.chosen(access.reader(motion, by), as);
        var grounds = over(found);
        if (speaking.isEmpty()) {
            grounds.add(Ground.at("as", "motions.ground.as"));
        }
        if (found.appeals().stream().anyMatch(one -> one.speaking().person().equals(by))) {
            grounds.add(Ground.of("motions.ground.hold.appealed"));
        }
        var why = reason(reason, grounds);
        return Outcome.unless(grounds, () -> {
            var asked = new DraftHold.Asked(speaking.orElseThrow(), "", why, Sql.now(clock));
            holds.appeal(Ids.next(clock), hold, asked);
            acts.add(id, "motions.act.holdAppealed", asked.speaking(), why);
            return found;
        });
    }

    private Motion moderated(PersonId by, OrganisationId under, MotionId id) {
        var motion = access.held(id);
        if (!access.reader(motion, by).holdsFor().contains(under)) {
            throw new Forbidden("motions.forbidden.hold");
        }
        return motion;
    }

    private DraftHold find(MotionId motion, UUID hold) {
        return holds.of(motion).stream().filter(one -> one.id().equals(hold)).findFirst()
                .orElseThrow(() -> new NotFound("hold"));
    }

    private List<Ground> over(DraftHold hold) {
        var grounds = new ArrayList<Ground>();
        if (!hold.stands(clock.instant())) {
            grounds.add(Ground.of("motions.ground.hold.over"));
        }
        return grounds;
    }

    private static String reason(String typed, List<Ground> grounds) {
        var why = PlainText.lines(typed);
        PlainText.require("motions", "reason", why, Calendars.LONGEST_REASON, grounds);
        return why;
    }
}
