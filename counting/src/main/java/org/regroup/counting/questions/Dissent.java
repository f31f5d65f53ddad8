package org.regroup.counting.questions;

/// What stands beside a decision at the same size.
///
/// @param by    whose it is: an organisation, or so many people
/// @param item  0 for the whole, otherwise the clause
/// @param text  in full; may be empty where it stands elsewhere
public record Dissent(Kind kind, String by, int item, String title, String text) {

    public enum Kind {
        RESERVATION,
        MINORITY_REPORT
    }
}
