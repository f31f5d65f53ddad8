package org.regroup.platform.motions.words;

import java.time.Instant;
import java.util.List;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Basis;

/// What somebody, or an organisation, means by a term.
///
/// @param voice    who made it, and for whom
/// @param wordings all of them, the first first; never empty
public record Definition(DefinitionId id, WordId word, Voice voice, Instant madeAt, List<Wording> wordings) {

    static final int LONGEST = 1_000;

    /// One version of it.
    ///
    /// @param version   counted from 1
    /// @param tradition from which tradition or trade it comes, in its author's words; may be empty
    /// @param basis     who in the organisation decided so; the least claim where nobody speaks for one
    /// @param detail    how it was decided; may be empty
    public record Wording(int version, String meaning, String tradition, PersonId person, Basis basis, String detail,
            Instant madeAt) {}

    public Definition {
        wordings = List.copyOf(wordings);
    }

    /// As it reads now.
    public Wording now() {
        return wordings.getLast();
    }

    /// The wordings that have been replaced, the latest first.
    public List<Wording> earlier() {
        return wordings.subList(0, wordings.size() - 1).reversed();
    }

    public String anchor() {
        return "d-" + id;
    }
}
