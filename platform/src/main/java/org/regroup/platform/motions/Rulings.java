package org.regroup.platform.motions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

/// What bodies rule, recommend and decide: one organisation enters it, another confirms that it was so.
@Service
@Transactional
public class Rulings {

    private final MotionAccess access;
    private final MotionRepository motions;
    private final RulingRepository rulings;
    private final RulingRules rules;
    private final Certificates certificates;
    private final MotionActs acts;
    private final Clock clock;

    Rulings(MotionAccess access, MotionRepository motions, RulingRepository rulings, RulingRules rules,
            Certificates certificates, MotionActs acts, Clock clock) {
        this.access = access;
        this.motions = motions;
        this.rulings = rulings;
        this.rules = rules;
        this.certificates = certificates;
        this.acts = acts;
        this.clock = clock;
    }

    /// Enters what a body has ruled, recommended or decided.
    ///
    /// @param minute the figures of a decision; null for a ruling on order and a recommendation
    public Outcome<Ruling> enter(PersonId by, OrganisationId under, MotionId id, Ruling.Matter matter, String body, String reason,
            @Nullable Minute minute) {
        var motion = speaks(by, under, id);
        var now = Sql.now(clock);
        var grounds = rules.grounds(motion, matter, rulings.of(id));
        var who = PlainText.line(body);
        var why = PlainText.lines(reason);
        PlainText.require("motions", "ruledBy", who, Wording.LONGEST_TITLE, grounds);
        PlainText.require("motions", "reason", why, CalendarTerms.LONGEST, grounds);
        grounds.addAll(RulingRules.figures(matter, minute, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return Outcome.unless(grounds, () -> {
            var ruling = new Ruling(Ids.next(clock), id, matter, who, why, Agreement.by(by, under, now));
            rulings.insert(ruling);
            if (matter instanceof Ruling.Refer) {
                consents(motion, ruling.id(), by);
            }
            if (minute != null && matter instanceof Ruling.Decide && !(matter instanceof Ruling.Refer)) {
                certificates.insert(id, ruling.id(), null, null, minute, by, now);
            }
            return ruling;
        });
    }

    /// The second organisation confirms; now it holds.
    public Outcome<Ruling> confirm(PersonId by, OrganisationId under, MotionId id, UUID ruling) {
        var motion = speaks(by, under, id);
        var found = rulings.find(id, ruling).orElseThrow(() -> new NotFound("ruling"));
        var grounds = found.agreement().answer(found.agreement().waits(), by, under);
        if (grounds.isEmpty()) {
            grounds.addAll(rules.grounds(motion, found.matter(), List.of()));
            grounds.addAll(rules.minority(motion, found.matter(), clock.instant()));
            grounds.addAll(consented(found));
        }
        return Outcome.unless(grounds, () -> {
            var now = Sql.now(clock);
            rulings.confirm(ruling, new Agreement.Said(by, under, now));
            switch (found.matter()) {
                case Ruling.Admit _ -> motions.stage(id, MotionStage.ADMITTED, null);
                case Ruling.Refuse _ -> motions.stage(id, MotionStage.REFUSED, now);
                case Ruling.Decide decide -> motions.outcome(id, decide.outcome(), now);
                case Ruling.Recommend _ -> {
                }
            }
            acts.add(id, "motions.act." + found.matter().code(), Speaking.speaksFor(by, under), found.body());
            return rulings.find(id, ruling).orElseThrow();
        });
    }

    private List<Ground> consented(Ruling ruling) {
        if (!(ruling.matter() instanceof Ruling.Refer)) {
            return List.of();
        }
        var given = rulings.consented(ruling.id());
        long missing = access.movers(ruling.motion()).stream().filter(mover -> !given.contains(mover.id())).count();
        return missing == 0 ? List.of() : List.of(Ground.of("motions.ground.consent.missing", (int) missing));
    }

    /// A mover consents that the motion is passed on without a vote.
    ///
    /// @throws Forbidden unless this person may act for a mover
    public Outcome<Ruling> consent(PersonId by, MotionId id, UUID ruling) {
        var motion = access.held(id);
        access.requireMover(access.reader(motion, by));
        var found = rulings.find(id, ruling).orElseThrow(() -> new NotFound("ruling"));
        var grounds = new ArrayList<Ground>();
        if (!(found.matter() instanceof Ruling.Refer) || !found.agreement().waits() || !motion.awaitsDecision()) {
            grounds.add(Ground.of("motions.ground.notWaiting"));
        }
        return Outcome.unless(grounds, () -> {
            consents(motion, ruling, by);
            return found;
        });
    }

    /// Enters the consent of every mover for whom this person may act.
    private void consents(Motion motion, UUID ruling, PersonId by) {
        var given = rulings.consented(ruling);
        access.movedBy(motion, by).stream().filter(mover -> !given.contains(mover.id())).forEach(mover -> {
            rulings.consent(new Ruling.Consent(ruling, mover.id(), by, Sql.now(clock)));
            var spoken = mover.speaking();
            acts.add(motion.id(), "motions.act.consented",
                    new Speaking(by, spoken.capacity(), spoken.organisation(), spoken.unit()), "");
        });
    }

    /// The second organisation says that it was not so, with its reason.
    public Outcome<Ruling> decline(PersonId by, OrganisationId under, MotionId id, UUID ruling, String reason) {
        speaks(by, under, id);
        var found = rulings.find(id, ruling).orElseThrow(() -> new NotFound("ruling"));
        var grounds = found.agreement().answer(found.agreement().waits(), by, under);
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, Calendars.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            rulings.decline(ruling, new Agreement.Said(by, under, Sql.now(clock)), why);
            acts.add(id, "motions.act.declined", Speaking.speaksFor(by, under), why);
            return rulings.find(id, ruling).orElseThrow();
        });
    }

    /// The movers appeal against a refusal; what is ruled next answers.
    public Outcome<Appeal> appeal(PersonId by, MotionId id, String reason) {
        var motion = access.held(id);
        var reader = access.reader(motion, by);
        access.requireMover(reader);
        var all = rulings.of(id);
        var refused = all.stream()
                .filter(one -> one.matter() instanceof Ruling.Refuse && one.agreement().stands()).reduce((_, later) -> later);
        var grounds = new ArrayList<Ground>();
        if (motion.stage() != MotionStage.REFUSED || refused.isEmpty()) {
            grounds.add(Ground.of("motions.ground.notRefused"));
        } else if (rulings.appeals(id).stream().anyMatch(one -> one.ruling().equals(refused.get().id()))) {
            grounds.add(Ground.of("motions.ground.appeal.twice"));
        }
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, CalendarTerms.LONGEST, grounds);
        return Outcome.unless(grounds, () -> {
            var speaking = access.speakingAsMover(id, by);
            var appeal = new Appeal(Ids.next(clock), refused.orElseThrow().id(), speaking, "", why, Sql.now(clock));
            rulings.insert(id, appeal);
            acts.add(id, "motions.act.appealed", speaking, why);
            return appeal;
        });
    }

    private Motion speaks(PersonId by, OrganisationId under, MotionId id) {
        var motion = access.held(id);
        if (!access.requireSpeaker(access.reader(motion, by)).contains(under)) {
            throw new Forbidden("motions.forbidden.speak");
        }
        return motion;
    }
}
