package org.regroup.platform.dialogues;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.regroup.platform.shared.Page;

/// What grows from statements in another room, such as motions. That room has a bean of this kind; this one knows no other room.
public interface StatementGrowth {

    /// Something that grew from a statement.
    ///
    /// @param flag a word about it that must not be missed; empty for none
    record Grown(String title, String href, String flag) {}

    /// What grew from each of these statements, in one query; those from which nothing grew are left out.
    Map<StatementId, List<Grown>> of(Collection<StatementId> statements, Page page);

    /// Where something new is begun from a statement.
    String begin(Dialogue dialogue, StatementId statement);
}
