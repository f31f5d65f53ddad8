package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Amendment;
import org.regroup.texts.Fingerprint;

/// The answers of movers: of those of a motion to amendments, and of the mover of an amendment to amendments to that.
///
/// Each mover of a joint motion answers under a mandate of its own, also where one person holds several. What all of them take in
/// becomes part of the text; what one of them does not take in goes to the vote.
@Service
@Transactional
public class Answering {

    private final AmendingAccess access;
    private final AmendmentLog log;
    private final Folding folding;
    private final MotionActs acts;
    private final Clock clock;

    Answering(AmendingAccess access, AmendmentLog log, Folding folding, MotionActs acts, Clock clock) {
        this.access = access;
        this.log = log;
        this.folding = folding;
        this.acts = acts;
        this.clock = clock;
    }

    /// What somebody had before their eyes when deciding.
    ///
    /// @param text     the text as it stood
    /// @param revision the wording of the amendment
    public record Seen(Fingerprint text, int revision) {}

    /// Takes an amendment in.
    ///
    /// @param mover  the voice that moved the motion and is spoken for; null where this person can speak for one only
    /// @param reason may be empty
    /// @return what that comes to: it is accepted, or taken in by this mover and waits for the others
    public Outcome<DecisionKind> accept(PersonId by, UUID id, @Nullable UUID mover, Seen seen, String reason) {
        var at = access.matter(by, id);
        var why = PlainText.lines(reason);
        var grounds = at.grounds();
        at.requireSeen(seen, grounds);
        if (at.all().waitsForParent(at.amendment())) {
            AmendingAccess.requireMover(at.parent(), at.reader());
            return Outcome.unless(grounds, () -> {
                folding.takeIn(at.all(), at.amendment(), by);
                return DecisionKind.TAKEN_IN;
            });
        }
        return answer(at, by, mover, whole(at, true), why, grounds);
    }

    /// Does not take it in; it goes to the vote.
    public Outcome<DecisionKind> decline(PersonId by, UUID id, @Nullable UUID mover, String reason) {
        var at = access.matter(by, id);
        var why = PlainText.lines(reason);
        var grounds = at.grounds();
        if (at.all().waitsForParent(at.amendment())) {
            AmendingAccess.requireMover(at.parent(), at.reader());
            PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
            return Outcome.unless(grounds, () -> {
                enter(at, DecisionKind.DECLINED, Decision.About.ALL, by, why, at.all().next(), null);
                acts.add(at.all().motion().id(), "amending.act.declined", Amendments.as(by, at.parent()), at.said(null, why));
                return DecisionKind.DECLINED;
            });
        }
        return answer(at, by, mover, whole(at, false), why, grounds);
    }

    /// Answers the parts of a divisible amendment one by one.
    ///
    /// @param parts by their numbers, whether each is taken in; the others are left open
    public Outcome<DecisionKind> inParts(PersonId by, UUID id, @Nullable UUID mover, Seen seen, Map<Integer, Boolean> parts,
            String reason) {
        var at = access.matter(by, id);
        var grounds = at.grounds();
        at.requireSeen(seen, grounds);
        if (parts.isEmpty()) {
            grounds.add(Ground.at("part", "amending.ground.part.none"));
        }
        parts.keySet().forEach(part -> at.requireOpen(part, grounds));
        return answer(at, by, mover, parts, PlainText.lines(reason), grounds);
    }

    /// The same answer to everything that is open.
    private static Map<Integer, Boolean> whole(Matter at, boolean yes) {
        var answers = new TreeMap<Integer, Boolean>();
        at.all().parts(at.amendment()).stream().filter(AmendmentPart::open).forEach(part -> answers.put(part.number(), yes));
        if (answers.isEmpty()) {
            answers.put(Consents.WHOLE, yes);
        }
        return answers;
    }

    private Outcome<DecisionKind> answer(Matter at, PersonId by, @Nullable UUID voice, Map<Integer, Boolean> answers, String why,
            List<Ground> grounds) {
        var consents = at.all().consents(at.amendment());
        var mover = mover(at, consents, voice, grounds);
        if (answers.containsValue(false)) {
            PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        } else {
            PlainText.atMost("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        }
        if (mover == null || !grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        boolean whole = answers.containsKey(Consents.WHOLE) || answers.values().stream().distinct().count() == 1
                && answers.size() == at.amendment().content().hunks().size();
        // what is complete with this answer is accepted, also where other parts still wait for somebody
        long complete = answers.keySet().stream().filter(part -> consents.complete(mover, part)).count();
        var entries = new ArrayList<Entry>();
        if (whole && (complete == 0 || complete == answers.size())) {
            entries.add(entry(at, consents, mover, null, List.copyOf(answers.keySet()), answers.values().iterator().next(),
                    grounds));
        } else {
            answers.forEach((part, yes) -> entries.add(entry(at, consents, mover, part, List.of(part), yes, grounds)));
        }
        return Outcome.unless(grounds, () -> record(at, by, mover, entries, why));
    }

    /// One line of the log that an answer comes to.
    private record Entry(@Nullable Integer part, DecisionKind kind, @Nullable Amendment content) {}

    private static Entry entry(Matter at, Consents consents, MotionVoice mover, @Nullable Integer part, List<Integer> covers,
            boolean yes, List<Ground> grounds) {
        if (!yes) {
            if (covers.stream().allMatch(one -> consents.of(mover, one).filter(said -> said.kind() == DecisionKind.DECLINED)
                    .isPresent())) {
                grounds.add(Ground.of("amending.ground.declined"));
            }
            return new Entry(part, DecisionKind.DECLINED, null);
        }
        if (covers.stream().anyMatch(one -> consents.declinedByOthers(mover, one))) {
            grounds.add(Ground.of("amending.ground.declinedByOthers"));
        }
        var content = at.laid(part, grounds);
        if (covers.stream().allMatch(one -> consents.complete(mover, one))) {
            return new Entry(part, DecisionKind.ACCEPTED, content);
        }
        if (covers.stream().allMatch(one -> consents.agrees(mover, one))) {
            grounds.add(Ground.of("amending.ground.agreed"));
        }
        return new Entry(part, DecisionKind.AGREED, null);
    }

    private DecisionKind record(Matter at, PersonId by, MotionVoice mover, List<Entry> entries, String why) {
        int place = at.all().next();
        var speaking = new Speaking(by, mover.speaking().capacity(), mover.speaking().organisation(), mover.speaking().unit());
        for (var entry : entries) {
            enter(at, entry.kind(), new Decision.About(entry.part(), mover.id()), by, why, place++, entry.content());
            acts.add(at.all().motion().id(), "amending.act." + entry.kind().code(), speaking, at.said(entry.part(), why));
        }
        if (entries.stream().anyMatch(entry -> entry.kind().adopts())) {
            folding.after(at.all(), by);
        }
        return entries.getLast().kind();
    }

    private void enter(Matter at, DecisionKind kind, Decision.About about, PersonId by, String why, int place,
            @Nullable Amendment content) {
        log.insert(at.all().motion().id(),
                Decision.own(Ids.next(clock), at.amendment(), kind, about, by, why, place, content, Sql.now(clock)));
    }

    /// For whom of the movers this person answers.
    private @Nullable MotionVoice mover(Matter at, Consents consents, @Nullable UUID voice, List<Ground> grounds) {
        access.requireMover(at.reader());
        var own = consents.of(at.reader());
        if (voice == null) {
            if (own.size() != 1) {
                grounds.add(Ground.at("mover", "amending.ground.mover"));
            }
            return own.size() == 1 ? own.getFirst() : null;
        }
        var mover = consents.find(voice).orElse(null);
        if (mover == null || !own.contains(mover)) {
            throw new Forbidden("amending.forbidden.mover");
        }
        return Objects.requireNonNull(mover);
    }
}
