package org.regroup.texts;

/// Names a block through all versions of a text, wherever it moves and whatever becomes of its words.
public record BlockId(String value) implements Comparable<BlockId> {

    public BlockId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a block has a name");
        }
    }

    @Override
    public int compareTo(BlockId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
