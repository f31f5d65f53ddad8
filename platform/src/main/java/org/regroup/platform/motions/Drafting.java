package org.regroup.platform.motions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Credit;
import org.regroup.texts.Edits;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.reading.AuthorsEdit;

/// Writing on a draft, alone or with others. Whoever saves later sees what was saved in between: what does not meet is
/// merged, the rest is shown side by side.
@Service
@Transactional
public class Drafting {

    private final MotionAccess access;
    private final MotionRepository motions;
    private final MotionTexts texts;
    private final MotionActs acts;
    private final Clock clock;

    Drafting(MotionAccess access, MotionRepository motions, MotionTexts texts, MotionActs acts, Clock clock) {
        this.access = access;
        this.motions = motions;
        this.texts = texts;
        this.acts = acts;
        this.clock = clock;
    }

    /// What its writer had before her when she began to type.
    ///
    /// @param version of the text
    /// @param summary as it was
    /// @param reasons as they were
    public record Base(Fingerprint version, String summary, String reasons) {}

    /// What came of saving.
    public sealed interface Saving {

        /// Saved as typed, or nothing had been changed.
        record Saved(Motion motion) implements Saving {}

        /// Saved together with what others had saved in between.
        record Merged(Motion motion) implements Saving {}

        /// Others have changed the same words; nothing is saved yet.
        ///
        /// @param theirs the text as it stands now
        record Meets(Motion now, Text theirs) implements Saving {}

        record Refused(List<Ground> grounds) implements Saving {}
    }

    /// Saves what was typed as a new version.
    public Saving save(PersonId by, MotionId id, Wording typed, Base base) {
        var motion = access.held(id);
        access.requireWriter(access.reader(motion, by));
        var words = typed.tidy();
        var grounds = words.grounds();
        if (!motion.draft()) {
            grounds.add(Ground.of("motions.ground.notDraft"));
        }
        if (!grounds.isEmpty()) {
            return new Saving.Refused(grounds);
        }
        var before = texts.at(id, base.version());
        if (before.isEmpty()) {
            return new Saving.Meets(motion, texts.current(id));
        }
        var merged = merged(motion, before.get(), words);
        var summary = later(base.summary(), words.summary(), motion.summary());
        var reasons = later(base.reasons(), words.reasons(), motion.reasons());
        if (merged == null || summary == null || reasons == null) {
            return new Saving.Meets(motion, texts.current(id));
        }
        return keep(motion, merged, summary, reasons, by, words);
    }

    private Saving keep(Motion motion, Text text, String summary, String reasons, PersonId by, Wording typed) {
        boolean others = !motion.summary().equals(summary) && !typed.summary().equals(summary)
                || !motion.reasons().equals(reasons) && !typed.reasons().equals(reasons);
        if (!text.version().equals(motion.version())) {
            texts.add(motion.id(), text, by, Sql.now(clock));
            acts.add(motion.id(), "motions.act.revised", Speaking.unaffiliated(by), "");
        }
        motions.change(motion, MotionTexts.title(text), summary, reasons);
        var after = access.find(motion.id());
        others |= !text.plain().strip().equals(typed.text(motion.language(), "n").plain().strip());
        return others ? new Saving.Merged(after) : new Saving.Saved(after);
    }

    /// The text with both what was typed and what others saved since; null where the two meet.
    private @Nullable Text merged(Motion motion, Text before, Wording words) {
        var edited = words.text(motion.language(), "n");
        var name = new AmendmentId("r" + motion.revision());
        var mine = AuthorsEdit.read(before, edited, name);
        if (before.version().equals(motion.version())) {
            return mine.isEmpty() ? before : Edits.apply(before, mine);
        }
        var now = texts.current(motion.id());
        if (mine.isEmpty()) {
            return now;
        }
        var weave = Weave.of(before, new Source(Source.Kind.MOTION, motion.id().toString(), List.of()));
        var theirs = AuthorsEdit.read(before, now, new AmendmentId("saved"));
        return theirs.isEmpty()
                ? Edits.apply(before, mine)
                : adopt(weave, new Amendment(new AmendmentId("saved"), before.version(), theirs)) instanceof Weave second
                        && adopt(second, new Amendment(name, before.version(), mine)) instanceof Weave both ? both.text() : null;
    }

    private static @Nullable Weave adopt(Weave weave, Amendment amendment) {
        var source = new Source(Source.Kind.AMENDMENT, amendment.id().toString(), List.of());
        return switch (weave.adopt(amendment, Credit.of(source))) {
            case Adoption.Adopted(var next, _) -> next;
            case Adoption.Refused _ -> null;
        };
    }

    /// Of a short text: whichever has been changed; null where both have, differently.
    private static @Nullable String later(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(PlainText.lines(base))) {
            return mine;
        }
        return mine.equals(PlainText.lines(base)) ? theirs : null;
    }

    /// Lets somebody who has commented write on the draft as well.
    public Outcome<PersonId> invite(PersonId by, MotionId id, PersonId writer) {
        var motion = access.held(id);
        access.requireWriter(access.reader(motion, by));
        var grounds = draft(motion);
        if (!motions.commented(id, writer)) {
            grounds.add(Ground.at("writer", "motions.ground.writer"));
        }
        return Outcome.unless(grounds, () -> {
            motions.write(id, writer, Sql.now(clock));
            acts.add(id, "motions.act.writes", Speaking.unaffiliated(writer), "");
            return writer;
        });
    }

    /// Gives a draft up. It is no longer listed; its page stays.
    public Outcome<Motion> giveUp(PersonId by, MotionId id, String reason) {
        var motion = access.held(id);
        access.requireWriter(access.reader(motion, by));
        var grounds = draft(motion);
        var why = PlainText.lines(reason);
        PlainText.require("motions", "reason", why, Calendars.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            motions.stage(id, MotionStage.WITHDRAWN, Sql.now(clock));
            acts.add(id, "motions.act.givenUp", Speaking.unaffiliated(by), why);
            return access.find(id);
        });
    }

    static List<Ground> draft(Motion motion) {
        var grounds = new ArrayList<Ground>();
        if (!motion.draft()) {
            grounds.add(Ground.of("motions.ground.notDraft"));
        }
        return grounds;
    }
}
