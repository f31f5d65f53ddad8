package org.regroup.platform.conferences.votes;

import java.util.Optional;

import org.regroup.counting.divisions.Declared;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.divisions.Figures;
import org.regroup.counting.exchange.DivisionFile;
import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;

/// A vote whose result is declared, as a file from which anybody counts it again. It holds organisations and the codes of ballots,
/// and no numbers of delegates.
final class RecountFile {

    private RecountFile() {}

    /// Empty where nothing was counted, or no result is declared.
    static Optional<byte[]> of(VoteView view) {
        var result = view.logged().result().orElse(null);
        var closed = view.vote().closedAt();
        if (result == null || closed == null || view.vote().rung() == Rung.VOICES) {
            return Optional.empty();
        }
        var vote = view.vote();
        var division = Tally.division(vote, view.published().ballots(), view.published().hands());
        return Optional.of(DivisionFile.write(new Declared(view.conference().title(), vote.number(), vote.text(), vote.openedAt(),
                closed, division, result.carried(), declared(result, division))));
    }

    /// What was spoiled is not in the log: it stands on the sheets of the tellers.
    private static Figures declared(Act.Declared result, Division division) {
        return new Figures(Figures.ROOM, result.inFavour(), result.against(), result.abstained(),
                division.counted().stream().mapToLong(Figures::spoiled).sum());
    }
}
