package org.regroup.texts.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;

/// An amendment taken in parts: each of its changes put to the vote alone, where its mover has called it divisible. UCU records
/// such votes as "taken in parts", with the outcome of each (its
/// [special congress of December 2019](https://www.ucu.org.uk/article/10474/Special-congress-democracy-commission---motions)).
///
/// The parts of one amendment never change the same, so any of them can carry without the others. A part is called by its amendment and its
/// number, such as `A2/1`; an amendment to a divided amendment still amends the whole.
public final class Parts {

    private Parts() {}

    /// In reading order; the amendment itself where it has but one change or may not be divided.
    public static List<Amendment> of(Amendment amendment) {
        int parts = amendment.hunks().size();
        if (!amendment.divisible() || parts == 1) {
            return List.of(amendment);
        }
        return IntStream.range(0, parts).mapToObj(n -> new Amendment(new AmendmentId(amendment.id() + "/" + (n + 1)),
                amendment.base(), amendment.parent(), List.of(amendment.hunks().get(n)), amendment.reason(), false)).toList();
    }

    /// The amendment a part belongs to; empty for what is none.
    public static Optional<AmendmentId> whole(AmendmentId part) {
        int slash = part.value().lastIndexOf('/');
        boolean numbered = slash > 0 && part.value().substring(slash + 1).matches("[1-9][0-9]*");
        return numbered ? Optional.of(new AmendmentId(part.value().substring(0, slash))) : Optional.empty();
    }
}
