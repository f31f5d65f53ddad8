package org.regroup.platform.decisions.papers;

import java.util.List;

import org.regroup.platform.shared.Ground;

/// A vote with papers, held by its row until the transaction is over.
public interface PaperDesk {

    Pile pile();

    PaperKind kind();

    /// Why no papers are taken at this moment; empty while they are.
    List<Ground> closed();

    /// Puts the papers of a batch on which there is no doubt left among the ballots, and logs it.
    void take(PaperBatch batch);
}
