package org.regroup.hall.orders;

/// How many of the votes for and against have to be for; abstentions do not count. Nothing is carried by no votes.
///
/// @param atLeast whether the share itself is enough; otherwise it takes more
public record Majority(int numerator, int denominator, boolean atLeast) {

    /// More for than against.
    public static final Majority MORE_FOR = new Majority(1, 2, false);
    public static final Majority TWO_THIRDS = new Majority(2, 3, true);

    public Majority {
        if (numerator < 1 || denominator < 1 || numerator > denominator || numerator == denominator && !atLeast) {
            throw new IllegalArgumentException("no share that can be reached: " + numerator + "/" + denominator);
        }
    }

    /// @throws IllegalArgumentException if a number is negative
    public boolean met(long inFavour, long against) {
        if (inFavour < 0 || against < 0) {
            throw new IllegalArgumentException("no fewer than none vote");
        }
        long have = Math.multiplyExact(inFavour, denominator);
        long need = Math.multiplyExact(Math.addExact(inFavour, against), numerator);
        return inFavour > 0 && (atLeast ? have >= need : have > need);
    }
}
