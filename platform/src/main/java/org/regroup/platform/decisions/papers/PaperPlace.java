package org.regroup.platform.decisions.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Crumb;

/// A vote with its papers, as the pages on which they are typed show it.
public interface PaperPlace {

    /// What is voted on.
    String title();

    /// The address of the list of batches; each batch is below it.
    String path();

    /// Whose pages these stand on.
    List<Crumb> crumbs();

    /// The organisation whose papers these are; null where they are not of one alone.
    @Nullable
    Mark whose();

    PersonId reader();

    List<PaperBatch> batches();

    /// Whether papers are taken at this moment.
    boolean open();

    /// How a line is typed, in a sentence or two.
    String how(Page page);

    /// What the list below is called.
    String guideTitle(Page page);

    /// What the numbers or places in a line stand for, in order.
    List<String> guide(Page page);
}
