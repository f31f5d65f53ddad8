package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// A part of an alliance's page that another part of this room fills. All of them are read together with its questions in one
/// query, since the page may not ask many. Every bean of this kind is asked.
public interface AllianceLines {

    /// A query without order, told `:id` of the alliance and `:now`, that names `id` (uuid), `number` (integer), `title`,
    /// `detail` (texts) and `until` (timestamptz); all may be null but the title.
    String sql();

    /// The part, from what the query found.
    Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page, List<Line> lines);

    record Line(@Nullable UUID id, int number, String title, String detail, @Nullable Instant until) {}
}
