package org.regroup.platform.decisions;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.decisions.papers.PaperPlace;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Crumb;

/// An election with its papers, for an officer.
record ElectionPapers(ElectionView view, List<PaperBatch> batches) implements PaperPlace {

    ElectionPapers {
        batches = List.copyOf(batches);
    }

    @Override
    public String title() {
        return view.election().rules().title();
    }

    static String path(ElectionId election) {
        return "/elections/" + election + "/paper";
    }

    @Override
    public String path() {
        return path(view.election().id());
    }

    @Override
    public List<Crumb> crumbs() {
        var holder = view.election().holder();
        return List.of(new Crumb(holder.name(), holder.href()), new Crumb(title(), view.election().href()));
    }

    @Override
    public @Nullable Mark whose() {
        return null;
    }

    @Override
    public PersonId reader() {
        return Objects.requireNonNull(view.reader().person());
    }

    @Override
    public boolean open() {
        return view.state() == ElectionState.VOTING || view.state() == ElectionState.CLOSED;
    }

    @Override
    public String how(Page page) {
        return page.t("decisions.batch.how." + view.election().rules().method().marking().key()) + " "
                + page.t("decisions.batch.how.empty");
    }

    @Override
    public String guideTitle(Page page) {
        return page.t("decisions.batch.numbers");
    }

    @Override
    public List<String> guide(Page page) {
        var paper = view.paper();
        return paper == null ? List.of() : paper.lines().stream().map(line -> view.name(line.nomination().person())).toList();
    }
}
