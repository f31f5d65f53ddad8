package org.regroup.platform.shared.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// What an organisation certifies of its own vote.
///
/// @param mark     whose vote
/// @param tally    the score, such as 27–5–2
/// @param inWords  the same for those who hear it
/// @param outcome  one word, in bold
/// @param detail   what follows it
/// @param shares   bars, each with what was needed
/// @param figures  roll, issued, received, for, against, abstained, spoiled
/// @param rule     the rule and the date
/// @param signedBy who counted
/// @param sealHref where the seal can be checked, or null
public record Certificate(Mark mark, String tally, String inWords, String outcome, String detail, List<Share> shares,
        List<Figure> figures, String rule, String signedBy, @Nullable String sealHref) {

    /// A share of something, such as 84% of votes for or against.
    public record Share(String number, String ofWhat, double share, @Nullable Double needed) {}

    /// A count; those that decide are printed bold.
    public record Figure(String name, String value, boolean key) {}
}
