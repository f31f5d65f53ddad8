package org.regroup.texts;

import java.util.List;

/// One adopted hunk, as the weave remembers it.
///
/// @param step  by which decision, counted from 1
/// @param taken how many tokens it took out
/// @param put   what it put in
record Deed(int step, Credit credit, int taken, List<Token> put) {

    boolean deletes() {
        return put.isEmpty();
    }

    /// Compared as what happened, never as what it looks like: two deeds of one wording are two.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
