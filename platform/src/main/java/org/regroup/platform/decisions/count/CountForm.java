package org.regroup.platform.decisions.count;

import org.jspecify.annotations.Nullable;

/// What somebody typed to have ballots counted.
///
/// @param ballots typed or pasted, where no file was handed in
/// @param packed  the ballots of the page before, as [BallotFile#packed()] wrote them
/// @param name    of the file they came from
/// @param seats   empty: as the file says
/// @param ties    steps as at the shell prompt, such as `backwards,lot`; empty: as the rule has it
/// @param seed    for lots; empty: the SHA-256 of the ballots
public record CountForm(String ballots, String packed, String name, String method, String seats, String ties, String seed) {

    public static final CountForm EMPTY = new CountForm("", "", "", "scottish", "", "", "");

    public CountForm {
        ballots = kept(ballots);
        packed = kept(packed);
        name = kept(name);
        method = kept(method);
        seats = kept(seats);
        ties = kept(ties);
        seed = kept(seed);
    }

    CountForm withBallots(String typed) {
        return new CountForm(typed, packed, name, method, seats, ties, seed);
    }

    /// Carries a file that was handed in to the next try; what was typed stays in its field anyway.
    CountForm keeping(BallotFile file) {
        return ballots.isBlank()
                ? new CountForm(ballots, file.tooLarge() ? "" : file.packed().orElse(""), file.name(), method, seats, ties, seed)
                : this;
    }

    private static String kept(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
