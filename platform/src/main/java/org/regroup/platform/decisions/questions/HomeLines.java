package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;

/// Something open to everybody that stands on the home page below what is voted on. All of it is asked in one query, since the
/// home page may not ask many. Every bean of this kind is asked.
public interface HomeLines {

    /// A query with an order and a limit, told `:now`, that names `id` (uuid), `title`, `detail` (texts), `due` and `at`
    /// (timestamptz, may be null).
    String sql();

    /// What stands under one heading, from what the query found.
    HomeSection.Part part(Page page, List<Line> lines);

    record Line(UUID id, String title, String detail, @Nullable Instant due, @Nullable Instant at) {}
}
