package org.regroup.opinions;

/// How many people gave each answer.
///
/// ```java
/// var tally = new Tally(6, 1, 3);
/// tally.seen();         // 10
/// tally.agreeShare();   // 0.6
/// tally.smoothedAgreeShare();   // (6 + 1) / (10 + 2)
/// ```
public record Tally(int agree, int disagree, int pass) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally {
        if (agree < 0 || disagree < 0 || pass < 0) {
            throw new IllegalArgumentException("Counts must not be negative: " + agree + ", " + disagree + ", " + pass + ".");
        }
    }

    /// People who gave any answer, passes included.
    public int seen() {
        return agree + disagree + pass;
    }

    /// People who took a side.
    public int answered() {
        return agree + disagree;
    }

    /// Share of those who saw it that agree, between 0 and 1; 0 where nobody saw it.
    public double agreeShare() {
        return share(agree);
    }

    /// Share of those who saw it that disagree, between 0 and 1; 0 where nobody saw it.
    public double disagreeShare() {
        return share(disagree);
    }

    /// Share of those who saw it that pass, between 0 and 1; 0 where nobody saw it.
    public double passShare() {
        return share(pass);
    }

    /// `(agree + 1) / (seen + 2)`: the agree share pulled towards one half while few have answered.
    public double smoothedAgreeShare() {
        return (agree + 1.0) / (seen() + 2.0);
    }

    /// `(disagree + 1) / (seen + 2)`.
    public double smoothedDisagreeShare() {
        return (disagree + 1.0) / (seen() + 2.0);
    }

    /// Both counts together.
    public Tally plus(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    /// This count without the people of another count that it contains.
    public Tally minus(Tally other) {
        return new Tally(agree - other.agree, disagree - other.disagree, pass - other.pass);
    }

    private double share(int count) {
        return seen() == 0 ? 0 : (double) count / seen();
    }
}
