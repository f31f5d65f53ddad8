package org.regroup.platform.organisations;

import java.time.Instant;

import org.regroup.platform.shared.Mark;

/// An autonomous body and what anybody may know of it.
///
/// @param monogram one to three letters that name it on its badge
/// @param mark     number of its colour and outline, 1 to 12
/// @param origin   name of the server where it was founded
public record Organisation(OrganisationId id, String name, String monogram, int mark, String about, String origin,
        Instant foundedAt) {

    /// How many colours and outlines there are.
    public static final int MARKS = 12;

    private static final int OPENING = 160;

    /// The first words of what it says about itself, for lists.
    public String opening() {
        var first = about.lines().findFirst().orElse("");
        int end = first.length() <= OPENING ? -1 : first.lastIndexOf(' ', OPENING);
        return first.length() <= OPENING ? first : first.substring(0, end > 0 ? end : OPENING) + " …";
    }

    /// Its badge, as pages show it outside alliances.
    public Mark sign() {
        return new Mark(mark, monogram, name);
    }
}
