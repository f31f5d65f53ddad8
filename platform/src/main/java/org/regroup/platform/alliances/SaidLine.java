package org.regroup.platform.alliances;

import org.regroup.platform.shared.Mark;

/// One thing somebody has said to a change, as a page shows it.
///
/// @param verb what was done, such as "Proposed"
/// @param how  on what basis, and when
public record SaidLine(String verb, String person, Mark mark, String how) {}
