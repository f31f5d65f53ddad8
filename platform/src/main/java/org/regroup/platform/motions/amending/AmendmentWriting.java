package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Fingerprint;

/// Writing an amendment: what is typed is kept at once, for its author alone, and changes nothing.
///
/// What is kept does not depend on deadlines or mandates, so that nothing typed is ever lost; those are asked when it is tabled.
@Service
@Transactional
public class AmendmentWriting {

    /// About a hundred pages.
    public static final int LONGEST_TEXT = 200_000;
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_REASON = 10_000;

    private final AmendingAccess access;
    private final AmendmentDrafts drafts;
    private final Clock clock;

    AmendmentWriting(AmendingAccess access, AmendmentDrafts drafts, Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What came of keeping something.
    public sealed interface Keeping {

        record Kept(Draft draft) implements Keeping {}

        record Refused(List<Ground> grounds) implements Keeping {}

        /// Another window has kept something since this one was opened.
        record Overtaken(Draft stored) implements Keeping {}
    }

    /// Keeps what somebody begins to write.
    ///
    /// @param parent   the amendment to be amended; null for the motion
    /// @param reworded the amendment to be put in other words; null for a new one
    /// @param base     the version that was in the editor
    public Keeping begin(PersonId by, MotionId motion, @Nullable UUID parent, @Nullable UUID reworded, Fingerprint base,
            Draft.Writing writing) {
        var all = access.find(motion);
        if (parent != null) {
            var _ = all.find(parent).orElseThrow(() -> new NotFound("amendment"));
        }
        if (reworded != null) {
            var amendment = all.find(reworded).orElseThrow(() -> new NotFound("amendment"));
            AmendingAccess.requireMover(amendment, access.reader(all.motion(), by));
        }
        var tidy = tidy(writing);
        var grounds = grounds(tidy);
        if (!grounds.isEmpty()) {
            return new Keeping.Refused(grounds);
        }
        var draft = new Draft(Ids.next(clock), motion, reworded, parent, by, base, tidy, 1, Sql.now(clock));
        drafts.insert(draft);
        return new Keeping.Kept(draft);
    }

    /// Keeps a later state.
    ///
    /// @param version the state that was in the editor
    public Keeping change(PersonId by, UUID id, int version, Fingerprint base, Draft.Writing writing) {
        access.draft(id, by);
        var tidy = tidy(writing);
        var grounds = grounds(tidy);
        if (!grounds.isEmpty()) {
            return new Keeping.Refused(grounds);
        }
        boolean kept = drafts.change(id, version, base, tidy, Sql.now(clock));
        var stored = access.draft(id, by);
        return kept ? new Keeping.Kept(stored) : new Keeping.Overtaken(stored);
    }

    public void drop(PersonId by, UUID id) {
        drafts.delete(access.draft(id, by).id());
    }

    private static Draft.Writing tidy(Draft.Writing typed) {
        return new Draft.Writing(typed.text().replace("\r\n", "\n").replace("\0", ""), PlainText.line(typed.title()),
                PlainText.lines(typed.reason()), typed.divisible(), PlainText.line(typed.speaking()));
    }

    private static List<Ground> grounds(Draft.Writing writing) {
        var grounds = new ArrayList<Ground>();
        PlainText.atMost("amending", "text", writing.text(), LONGEST_TEXT, grounds);
        PlainText.require("amending", "title", writing.title(), LONGEST_TITLE, grounds);
        PlainText.atMost("amending", "reason", writing.reason(), LONGEST_REASON, grounds);
        return grounds;
    }
}
