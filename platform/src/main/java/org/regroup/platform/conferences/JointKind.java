package org.regroup.platform.conferences;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;

/// One kind of thing that takes two sponsors, such as publishing the programme. Every bean of this kind is known to
/// [JointActs] by its code.
public interface JointKind {

    /// Such as "programme"; stands in the table. The text `conferences.kind.` and this code names it on pages.
    String code();

    /// What speaks against it now. Asked when it is proposed and again when it is confirmed.
    List<Ground> grounds(Conference conference, String content, Instant now);

    /// Both have agreed: it takes effect, in the same transaction.
    void confirmed(Conference conference, JointAct act, Instant now);

    /// What would happen, in one sentence for those who are to confirm it.
    ///
    /// @param names of those whom [#people] names
    String words(String content, Map<PersonId, String> names, Page page);

    /// Where it can be read whole; empty where the sentence says everything.
    default Optional<String> whole(Conference conference, JointAct act) {
        return Optional.empty();
    }

    /// The people whom the content names; a page looks them all up at once.
    default List<PersonId> people(String content) {
        return List.of();
    }
}
