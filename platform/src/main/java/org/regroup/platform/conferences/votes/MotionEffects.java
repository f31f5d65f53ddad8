package org.regroup.platform.conferences.votes;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.MotionRepository;
import org.regroup.platform.motions.MotionStage;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.motions.amending.AmendmentVotes;
import org.regroup.platform.motions.amending.Decision;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;

/// What a line of the log does to a motion: an amendment becomes part of the text or falls, the motion itself is carried, falls,
/// is remitted or referred back, and what was annulled is taken back.
@Component
class MotionEffects {

    /// How the log of a motion calls what a conference did with it.
    static final String ACT = "motions.act.hall.";

    private final MotionRepository motions;
    private final MotionActs acts;
    private final AmendmentVotes amendments;
    private final EffectRepository effects;
    private final VoteRepository votes;
    private final Attendees attendees;
    private final Pages pages;

    MotionEffects(MotionRepository motions, MotionActs acts, AmendmentVotes amendments, EffectRepository effects,
            VoteRepository votes, Attendees attendees, Pages pages) {
        this.motions = motions;
        this.acts = acts;
        this.amendments = amendments;
        this.effects = effects;
        this.votes = votes;
        this.attendees = attendees;
        this.pages = pages;
    }

    /// Whether a vote decides about a motion or its words.
    static boolean decides(Vote vote) {
        return vote.about() instanceof About.Whole || vote.about() instanceof About.Amendment;
    }

    /// @param hall with the line
    /// @param item as which the motion stands on the agenda
    /// @param by   who entered it, unless that person is erased
    Outcome<MotionId> give(Conference conference, Hall hall, Entry entry, String item, MotionId id, Optional<PersonId> by) {
        var motion = motions.held(id).orElseThrow();
        var speaking = speaking(conference, entry, by);
        return switch (entry.act()) {
            case Act.Declared(var name, var carried, _, _, _, _) -> {
                var vote = vote(hall, name);
                yield vote.about() instanceof About.Amendment(var sign, var part)
                        ? amendments.declared(UUID.fromString(name), id, sign, part, carried,
                                ruling(conference, motion, vote, ""), speaking)
                        : settle(conference, hall, entry, item, motion, speaking, vote);
            }
            case Act.Annulled(var name, var reason) -> {
                var vote = vote(hall, name);
                // annulled before it was declared, it has nothing that could be taken back
                yield vote.result().isEmpty()
                        ? new Outcome.Done<>(id)
                        : vote.about() instanceof About.Amendment
                                ? amendments.annulled(UUID.fromString(name), id, ruling(conference, motion, vote, reason),
                                        speaking)
                                : settle(conference, hall, entry, item, motion, speaking, vote);
            }
            case Act.Disposed disposed -> {
                handled(motion, disposed, speaking, entry);
                yield settle(conference, hall, entry, item, motion, speaking, null);
            }
            default -> new Outcome.Done<>(id);
        };
    }

    /// What became of the motion, as the log says now.
    private Outcome<MotionId> settle(Conference conference, Hall hall, Entry entry, String item, Motion motion,
            Speaking speaking, @Nullable Vote vote) {
        var became = Became.of(hall.business(), item).orElse(null);
        if (became == motion.outcome()) {
            return new Outcome.Done<>(motion.id());
        }
        boolean own = motion.outcome() == null || effects.decided(conference.id(), motion.id());
        if (motion.stage() != MotionStage.ADMITTED || !own || motion.outcome() == MotionOutcome.COMPOSITED) {
            return Outcome.refused("", "votes.ground.withdrawn", motion.title());
        }
        motions.outcome(motion.id(), became, became == null ? null : entry.at());
        acts.add(motion.id(), ACT + (became == null ? "undone" : became.code()), speaking, detail(conference, entry, vote),
                entry.at());
        return new Outcome.Done<>(motion.id());
    }

    /// An item that ends without a decision leaves a line as well.
    private void handled(Motion motion, Act.Disposed disposed, Speaking speaking, Entry entry) {
        if (motion.outcome() == null && (disposed.disposal() == Act.Disposal.NEXT_BUSINESS
                || disposed.disposal() == Act.Disposal.WITHDRAWN)) {
            acts.add(motion.id(), ACT + disposed.disposal().name().toLowerCase(java.util.Locale.ROOT), speaking,
                    disposed.words(), entry.at());
        }
    }

    /// To whom it was handed on, else where the vote is found.
    private static String detail(Conference conference, Entry entry, @Nullable Vote vote) {
        if (entry.act() instanceof Act.Disposed disposed) {
            return disposed.to();
        }
        return conference.href() + "/votes/" + Objects.requireNonNull(vote).name();
    }

    private Decision.Ruling ruling(Conference conference, Motion motion, Vote vote, String reason) {
        var page = pages.of(motion.language());
        var stored = votes.find(VoteId.of(vote.name())).orElseThrow();
        var result = vote.result().orElseThrow();
        boolean voices = vote.rung() == Rung.VOICES;
        return new Decision.Ruling(conference.title(),
                voices
                        ? page.t("votes.rung.voices")
                        : page.t("votes.effect.howMany", result.inFavour(), result.against(), result.abstained()),
                voices
                        ? page.t("votes.rung.voices.what")
                        : RuleWords.rule(page, stored.applied(), VoteWords.organisations(stored)),
                reason);
    }

    private static Vote vote(Hall hall, String name) {
        return hall.business().vote(name).orElseThrow();
    }

    /// Whoever entered it, as a member of an organisation or of none.
    private Speaking speaking(Conference conference, Entry entry, Optional<PersonId> by) {
        var person = by.orElse(conference.proposedBy());
        var organisation = entry.by().filter(who -> who.matches("\\d{1,9}"))
                .flatMap(who -> attendees.byNumber(conference.id(), Integer.parseInt(who)))
                .filter(one -> person.equals(one.person())).map(one -> one.organisation()).orElse(null);
        return organisation == null ? Speaking.unaffiliated(person) : Speaking.member(person, organisation);
    }
}
