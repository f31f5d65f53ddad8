package org.regroup.platform.decisions.questions;

/// What becomes of a question once it is decided, such as a rule card that changes. Every bean of this kind is told; it acts
/// on its own subject only.
public interface Effect {

    /// The subject it carries out; see [QuestionTerms#subject()].
    String subject();

    /// Called once, in the transaction that writes the decision down.
    void decided(Question question, boolean carried);

    /// Called when an organisation certifies, or corrects what it certified, after the decision; in the same transaction.
    default void certified(Question question) {
        // most effects take place at once and for all
    }
}
