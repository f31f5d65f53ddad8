package org.regroup.texts.terms;

import org.regroup.texts.BlockId;

/// A place where a term stands.
///
/// @param term its id
/// @param from gap before its first token
/// @param to   gap after its last; in scripts written without spaces a token may hold more than the term
public record Occurrence(String term, BlockId block, int from, int to) {}
