package org.regroup.platform.alliances;

import java.util.List;

import org.regroup.platform.shared.piece.Choice;

/// Leaving an alliance, for somebody who speaks for some of its organisations.
public record LeavePage(ProposalPage form, List<Row> rows) {

    /// @param given whether the organisation has given notice already
    /// @param last  the last day on which it belongs; empty where it leaves at once
    public record Row(Choice own, boolean given, String last) {}

    public List<Row> staying() {
        return rows.stream().filter(row -> !row.given()).toList();
    }

    public List<Row> leaving() {
        return rows.stream().filter(Row::given).toList();
    }
}
