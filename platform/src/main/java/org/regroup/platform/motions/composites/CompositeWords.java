package org.regroup.platform.motions.composites;

import java.time.Instant;
import java.util.stream.Collectors;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.composites.CompositeBlock;
import org.regroup.texts.composites.Fate;
import org.regroup.texts.composites.Margin;

/// Composites in the reader's words.
public final class CompositeWords {

    private CompositeWords() {}

    public static String title(Page page, Compositing composite) {
        return page.t("composites.called", composite.number()) + ": " + composite.title();
    }

    public static Problems problems(Page page, Typed typed) {
        return Problems.of(typed.grounds(), ground -> new Problem(ground.field(), page.t(ground.key(),
                ground.args().stream().map(arg -> arg instanceof Instant at ? page.dateTime(at) : arg).toArray())));
    }

    /// "Motion 14 a, b".
    public static String share(Page page, CompositeView view, Margin.Share share) {
        var source = view.source(share.motion());
        var letters = share.sentences().stream().map(id -> view.told(source).letter(id)).collect(Collectors.joining(", "));
        return page.t("composites.share", source.number(), letters);
    }

    /// Whether a clause holds a sentence of a motion in changed words.
    public static boolean changed(CompositeView view, CompositeBlock block, Margin.Share share) {
        return view.coverage().sentences().stream().anyMatch(one -> one.fate() == Fate.CHANGED && one.in().contains(block.id())
                && one.sentence().id().motion().equals(share.motion()));
    }
}
