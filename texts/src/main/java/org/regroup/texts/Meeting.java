package org.regroup.texts;

/// A place where two amendments meet, in the version both were written on.
///
/// @param block where
/// @param from  gap where the words begin that both concern
/// @param to    gap where they end; equal to `from` where they only share a gap, and both zero where the whole block is meant
public record Meeting(BlockId block, int from, int to) {}
