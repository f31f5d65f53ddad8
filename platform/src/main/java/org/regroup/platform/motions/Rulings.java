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
            if (minute != null && matter instanceof Ruling.Decide) {
                certificates.insert(id, ruling.id(), null, null, minute, by, now);
            }
            return ruling;
        });
    }

    /// The second organisation confirms; now it holds.
    public Outcome<Ruling> confirm(PersonId by, OrganisationId under, MotionId id, UUID ruling) {
        var motion = speaks(by, under, id);
        var found = rulings.find(id, ruling).orElseThrow(() -> new NotFound("ruling"));
        var grounds = answer(found, by, under);
        if (grounds.isEmpty()) {
            grounds.addAll(rules.grounds(motion, found.matter(), List.of()));
            grounds.addAll(rules.minority(motion, found.matter(), clock.instant()));
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

    /// The second organisation says that it was not so, with its reason.
    public Outcome<Ruling> decline(PersonId by, OrganisationId under, MotionId id, UUID ruling, String reason) {
        speaks(by, under, id);
        var found = rulings.find(id, ruling).orElseThrow(() -> new NotFound("ruling"));
        var grounds = answer(found, by, under);
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

    private static List<Ground> answer(Ruling ruling, PersonId by, OrganisationId under) {
        var grounds = new ArrayList<Ground>();
        if (!ruling.agreement().waits()) {
            grounds.add(Ground.of("motions.ground.notWaiting"));
        } else if (!ruling.agreement().answerable(by, List.of(under)).contains(under)) {
            grounds.add(Ground.of("motions.ground.second"));
        }
        return grounds;
    }
}
