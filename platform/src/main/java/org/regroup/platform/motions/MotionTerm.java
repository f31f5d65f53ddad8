package org.regroup.platform.motions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// A word of the glossary for those who read a motion in which it stands.
///
/// @param spellings by which texts are searched for it, its name among them
/// @param here      what the authors of the motion say it means here; empty where they have said nothing
/// @param meanings  what each organisation or person means by it, in the order in which it was said
public record MotionTerm(UUID word, String name, List<String> spellings, String here, List<Meaning> meanings) {

    /// @param tradition    from which it comes; may be empty
    /// @param organisation whose badge is shown; null for somebody unaffiliated
    /// @param mandated     whether it is said for the organisation, not by a member of it
    public record Meaning(String text, String tradition, @Nullable OrganisationId organisation, boolean mandated) {}

    public MotionTerm {
        spellings = List.copyOf(spellings);
        meanings = List.copyOf(meanings);
    }

    /// The id on the page of the note that tells what it means.
    public String note() {
        return note(word.toString());
    }

    /// The same from the name under which texts are searched.
    public static String note(String term) {
        return "term-" + term;
    }

    static Set<OrganisationId> organisations(List<MotionTerm> terms) {
        return terms.stream().flatMap(term -> term.meanings().stream()).map(Meaning::organisation)
                .filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
    }
}
