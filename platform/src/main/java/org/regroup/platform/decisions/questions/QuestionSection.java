package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import java.util.Optional;

import org.regroup.platform.shared.Page;

/// A part of a question's page that another part of the room fills, such as its certificates. Every bean of this kind is
/// asked. The page has eight queries in all and asks five itself, so that a section that asks, asks one.
public interface QuestionSection {

    /// Where on the page; sections stand in the order of these numbers.
    int place();

    /// In front of everything: the reader's own votes, while they can be cast.
    int VOTE = 5;
    /// The verdict, as it stands or as it is.
    int VERDICT = 10;
    /// What this reader can do now, such as vote.
    int NOW = 20;
    /// The life line: where it came from and where it goes.
    int LIFE = 25;
    /// What was certified.
    int CERTIFICATES = 30;
    /// Clause by clause, and how other ways of weighing would have come out.
    int ARITHMETIC = 40;
    /// Dissent and reasons.
    int DISSENT = 50;

    /// What to show to this reader, if anything.
    Optional<Content> of(QuestionPage view, Page page);
}
