package org.regroup.hall.speaking;

/// For what somebody wants to speak.
public enum Side {
    FOR, AGAINST,
    /// neither, or not said
    NEITHER;

    /// Whether it answers what the last speaker on either side said.
    boolean answers(Side last) {
        return last != NEITHER && this != NEITHER && this != last;
    }
}
