package org.regroup.texts.composites;

import org.regroup.texts.BlockId;

/// Names a sentence, or a part of one, by the place where it begins in the version its motion brought in.
///
/// @param motion id of the source
/// @param from   gap before its first token
public record SentenceId(String motion, BlockId block, int from) implements Comparable<SentenceId> {

    @Override
    public int compareTo(SentenceId other) {
        int sign = motion.compareTo(other.motion);
        sign = sign != 0 ? sign : block.compareTo(other.block);
        return sign != 0 ? sign : Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return motion + ":" + block + ":" + from;
    }
}
