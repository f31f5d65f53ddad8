package org.regroup.texts.editions;

import org.regroup.texts.BlockId;

/// A printed line.
///
/// @param number counted through the whole edition, from 1
/// @param block  whose words it holds
/// @param from   gap before the first token that has a character in the line
/// @param to     gap after the last one; a token broken over two lines belongs to both
/// @param words  its characters in logical order, the space at its end included: the lines of a block, joined, are its text
public record Line(int number, BlockId block, int from, int to, String words) {}
