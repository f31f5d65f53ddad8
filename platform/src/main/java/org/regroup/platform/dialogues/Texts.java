package org.regroup.platform.dialogues;

import java.time.Instant;
import java.util.List;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// Refusals in the words of a page.
public final class Texts {

    private Texts() {}

    /// The text of a key, with instants as the reader writes them.
    public static String say(Page page, String key, List<Object> args) {
        return page.t(key, args.stream().map(arg -> arg instanceof Instant at ? page.dateTime(at) : arg).toArray());
    }

    static Problems problems(Page page, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), say(page, ground.key(), ground.args())));
    }
}
