package org.regroup.counting;

/// At least or at most so many of those elected must have a trait.
///
/// ```java
/// new Constraint(Constraint.Bound.AT_LEAST, 2, "gender", "woman")   // "at least 2 with gender woman"
/// ```
public record Constraint(Bound bound, int number, String trait, String value) {

    /// Which way a constraint binds.
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public boolean concerns(Candidate candidate) {
        return value.equals(candidate.traits().get(trait));
    }

    /// In plain words: `at least 2 with gender woman`.
    @Override
    public String toString() {
        return (bound == Bound.AT_LEAST ? "at least " : "at most ") + number + " with " + trait + " " + value;
    }
}
