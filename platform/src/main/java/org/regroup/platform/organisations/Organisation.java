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

    /// Its badge, as pages show it outside alliances.
    public Mark sign() {
        return new Mark(mark, monogram, name);
    }
}
