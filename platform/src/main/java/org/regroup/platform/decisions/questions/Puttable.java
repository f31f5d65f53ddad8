package org.regroup.platform.decisions.questions;

import java.util.Map;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Page;
import org.regroup.texts.Text;

/// Words from elsewhere that are put to the members as they stand. The form for a question is reached with `?subject=…&of=…`;
/// nobody rewords them on the way. What becomes of them when they carry is the matter of the [Effect] with the same subject.
public interface Puttable {

    /// The subject of such a question; see [QuestionTerms#subject()].
    String subject();

    /// What is put.
    ///
    /// @param of which one, as the address names it; it becomes the payload of the question
    /// @throws org.regroup.platform.shared.NotFound where there is none that this person may put to this holder
    Put put(Holder holder, String of, PersonId by, Page page);

    /// Words that are put.
    ///
    /// @param href      where they stand
    /// @param suggested what the form proposes for its other fields, by their names
    record Put(QuestionKind kind, String title, Text text, String href, Map<String, String> suggested) {}
}
