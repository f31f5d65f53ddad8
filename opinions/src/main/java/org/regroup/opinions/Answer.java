package org.regroup.opinions;

/// What a person answers to a statement they were shown.
///
/// The number is the one that exported files carry: agree `1`, disagree `-1`, pass `0`. A person who never
/// answered has no [Answer] at all, which is not the same as a pass.
public enum Answer {
    AGREE(1), DISAGREE(-1), PASS(0);

    private final int value;

    Answer(int value) {
        this.value = value;
    }

    /// The number of the exported files: `1`, `-1` or `0`.
    public int value() {
        return value;
    }

    /// The answer behind an exported number.
    ///
    /// @throws IllegalArgumentException for any number but `1`, `-1` and `0`
    public static Answer of(int value) {
        return switch (value) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            case 0 -> PASS;
            default -> throw new IllegalArgumentException("An answer is 1, 0 or -1, not " + value + ".");
        };
    }
}
