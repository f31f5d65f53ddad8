package org.regroup.platform.demo;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// Somebody who can be signed in with one click, as the page shows her.
///
/// @param mark   the organisation she belongs to, if any
/// @param speaks whether she holds a mandate in it
public record Face(String key, String name, @Nullable Mark mark, boolean speaks) {

    static Face of(Cast person) {
        var bloc = person.bloc;
        return new Face(person.key(), person.firstName,
                bloc == Bloc.NOBODY ? null : new Mark(bloc.mark, bloc.monogram, bloc.title), person != Cast.KWAME);
    }
}
