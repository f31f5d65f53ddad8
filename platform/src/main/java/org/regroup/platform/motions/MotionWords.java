package org.regroup.platform.motions;

import org.regroup.platform.shared.Page;

/// Motions in the reader's words.
public final class MotionWords {

    public static final int LONGEST_BODY = Wording.LONGEST_BODY;

    private MotionWords() {}

    /// "Motion 14", or "Draft".
    public static String called(Page page, Motion motion) {
        var number = motion.number();
        return number == null ? page.t("motions.draft.one") : page.t("motions.number", number);
    }

    /// As every quotation and every page title has it: a draft says that it is one.
    public static String title(Page page, Motion motion) {
        return motion.number() == null
                ? page.t("motions.draft.title", motion.title())
                : called(page, motion) + ": " + motion.title();
    }

    /// What became of it, else how far it has come.
    public static String stands(Page page, Motion motion) {
        var outcome = motion.outcome();
        return outcome != null
                ? page.t("motions.outcome." + outcome.code())
                : page.t(motion.draft() ? "motions.draft.badge" : "motions.stage." + motion.stage().code());
    }
}
