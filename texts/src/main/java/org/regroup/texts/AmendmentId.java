package org.regroup.texts;

/// Names an amendment through all its revisions.
public record AmendmentId(String value) implements Comparable<AmendmentId> {

    @Override
    public int compareTo(AmendmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
