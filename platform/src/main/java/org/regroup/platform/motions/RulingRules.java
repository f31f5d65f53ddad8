package org.regroup.platform.motions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// Which ruling a motion is open to, and what must be there before it is admitted.
@Component
class RulingRules {

    private static final int LONGEST_CITE = 300;

    private final MotionVoices voices;
    private final Calendars calendars;
    private final RulingRepository rulings;

    RulingRules(MotionVoices voices, Calendars calendars, RulingRepository rulings) {
        this.voices = voices;
        this.calendars = calendars;
        this.rulings = rulings;
    }

    /// @param others rulings of this motion; one that waits bars another of its kind
    List<Ground> grounds(Motion motion, Ruling.Matter matter, List<Ruling> others) {
        var grounds = new ArrayList<Ground>();
        switch (matter) {
            case Ruling.Admit _ -> {
                order(motion, grounds);
                grounds.addAll(missing(motion));
            }
            case Ruling.Refuse(var given) -> {
                order(motion, grounds);
                refusal(given, grounds);
            }
            case Ruling.Recommend _ -> {
                if (!motion.stands()) {
                    grounds.add(Ground.of("motions.ground.notStanding"));
                }
            }
            case Ruling.Decide decide -> {
                if (!motion.awaitsDecision()) {
                    grounds.add(Ground.of("motions.ground.notAdmitted"));
                }
                if (decide instanceof Ruling.Remittance passed) {
                    PlainText.require("motions", "remittedTo", passed.to(), Wording.LONGEST_TITLE, grounds);
                }
            }
        }
        if (others.stream().anyMatch(one -> one.agreement().waits() && alike(one.matter(), matter))) {
            grounds.add(Ground.of("motions.ground.waitsAlready"));
        }
        return grounds;
    }

    /// Why a decision is not published yet: dissent may still be attached to it.
    List<Ground> minority(Motion motion, Ruling.Matter matter, Instant now) {
        var calendar = motion.calendar();
        // all movers agree to a referral, and no body has voted on it: there is nobody to dissent
        if (!(matter instanceof Ruling.Decide) || matter instanceof Ruling.Refer || calendar == null) {
            return List.of();
        }
        var terms = calendars.find(calendar).orElseThrow().terms();
        return terms.takes(Deadline.MINORITY_REPORTS, now)
                ? List.of(Ground.of("stances.ground.decision", terms.local(Deadline.MINORITY_REPORTS)))
                : List.of();
    }

    private static boolean alike(Ruling.Matter one, Ruling.Matter other) {
        return one instanceof Ruling.Order && other instanceof Ruling.Order
                || one instanceof Ruling.Recommend && other instanceof Ruling.Recommend
                || one instanceof Ruling.Decide && other instanceof Ruling.Decide;
    }

    /// It waits for a ruling, or its movers have appealed against one.
    private void order(Motion motion, List<Ground> grounds) {
        boolean appealed = motion.stage() == MotionStage.REFUSED && appealed(motion.id());
        if (motion.stage() != MotionStage.TABLED && !appealed) {
            grounds.add(Ground.of(motion.stage() == MotionStage.REFUSED
                    ? "motions.ground.noAppeal"
                    : "motions.ground.notTabled"));
        }
    }

    private boolean appealed(MotionId motion) {
        var refused = rulings.of(motion).stream()
                .filter(one -> one.matter() instanceof Ruling.Refuse && one.agreement().stands()).reduce((_, later) -> later);
        return refused.isPresent()
                && rulings.appeals(motion).stream().anyMatch(one -> one.ruling().equals(refused.get().id()));
    }

    private static void refusal(List<Refusal.Given> given, List<Ground> grounds) {
        if (given.isEmpty()) {
            grounds.add(Ground.at("grounds", "motions.ground.refusal.none"));
        }
        given.forEach(one -> {
            PlainText.atMost("motions", "cites-" + one.ground().code(), one.cites(), LONGEST_CITE, grounds);
            PlainText.atMost("motions", "why-" + one.ground().code(), one.reason(), CalendarTerms.LONGEST, grounds);
            if (one.cites().isBlank()) {
                grounds.add(Ground.at("cites-" + one.ground().code(), "motions.ground.refusal.cites"));
            }
            if (one.reason().isBlank()) {
                grounds.add(Ground.at("why-" + one.ground().code(), "motions.ground.refusal.reason"));
            }
        });
    }

    /// What the calendar asks for before a motion is admitted and is not there yet.
    List<Ground> missing(Motion motion) {
        var calendar = motion.calendar();
        return calendar == null
                ? List.of()
                : missing(motion.kind(), calendars.find(calendar).orElseThrow().terms(), voices.of(motion.id()));
    }

    static List<Ground> missing(MotionKind kind, CalendarTerms terms, List<MotionVoice> voices) {
        var standing = voices.stream().filter(MotionVoice::stands).toList();
        var grounds = new ArrayList<Ground>();
        long seconders = standing.stream().filter(one -> one.part() == MotionVoice.Part.SECONDER).count();
        if (seconders < terms.seconders()) {
            grounds.add(Ground.of("motions.ground.missing.seconders", terms.seconders(), (int) seconders));
        }
        if (kind == MotionKind.EMERGENCY) {
            var behind = standing.stream().filter(one -> one.part() != MotionVoice.Part.MOVER).toList();
            var organisations = new HashSet<OrganisationId>();
            behind.forEach(one -> {
                var organisation = one.speaking().organisation();
                if (organisation != null) {
                    organisations.add(organisation);
                }
            });
            if (behind.size() < terms.supporters() || organisations.size() < 2) {
                grounds.add(Ground.of("motions.ground.missing.supporters", terms.supporters(), behind.size(),
                        organisations.size()));
            }
        }
        return grounds;
    }

    /// Why the figures given do not bear the decision out.
    static List<Ground> figures(Ruling.Matter matter, @Nullable Minute minute, LocalDate today) {
        if (!(matter instanceof Ruling.Decide decide)) {
            return List.of();
        }
        if (decide instanceof Ruling.Refer(_, var answer)) {
            return answer != null && answer.isAfter(today)
                    ? List.of()
                    : List.of(Ground.at("answerBy", "motions.ground.answerBy"));
        }
        if (minute == null) {
            return List.of(Ground.at("minuteBody", "motions.ground.figures"));
        }
        return switch (decide) {
            case Ruling.Carry _ -> Certificates.passes(minute, today);
            // a remittance is carried by itself: the vote was on passing it on
            case Ruling.Remittance _ -> Certificates.passes(minute, today);
            case Ruling.Fall _ -> {
                var grounds = minute.grounds(today);
                if (grounds.isEmpty() && minute.carried()) {
                    grounds.add(Ground.at("majority", "motions.ground.carriedAfterAll", minute.inFavour(), minute.against()));
                }
                yield grounds;
            }
        };
    }
}
