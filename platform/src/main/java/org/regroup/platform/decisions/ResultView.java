package org.regroup.platform.decisions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.BallotRepository.Ballot;
import org.regroup.platform.decisions.Counting.Published;
import org.regroup.platform.decisions.count.CountDownload;
import org.regroup.platform.decisions.count.CountReport;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;

/// The result of an election for its readers.
///
/// @param fingerprint of all ballots
/// @param cast        how many ballots there are
/// @param open        whether there are enough of them to be published
/// @param code        that somebody has looked for
/// @param found       the ballot of that code, if there is one
public record ResultView(Election election, CountReport report, String fingerprint, int cast, boolean open,
        List<CountDownload> downloads, String code, @Nullable BallotView found) {

    static ResultView of(Published published, Tally tally, String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        var found = published.open() ? published.ballots().stream().filter(one -> one.code().equals(wanted)).findFirst() : null;
        return new ResultView(published.election(), new CountReport(tally.counted().result(), tally.settings()),
                tally.fingerprint(), published.ballots().size(), published.open(),
                ResultController.downloads(published, tally), code,
                found == null ? null : found.map(ballot -> shown(published, ballot)).orElse(null));
    }

    private static BallotView shown(Published published, Ballot ballot) {
        var view = new ElectionView(published.election(), ElectionState.PUBLISHED, published.reader(), List.of(),
                published.paper(), List.of(), new Signs(List.of(), Map.of()), published.names());
        return new BallotView(view, published.paper(), true, ballot.code(), ballot.marks(), Typed.of(Map.of()));
    }

    public MandateLine mandate(Page page) {
        return ElectionWords.mandate(page, election, ElectionState.PUBLISHED);
    }

    /// At a shell prompt.
    public String command() {
        return "./regroup count election.json";
    }
}
