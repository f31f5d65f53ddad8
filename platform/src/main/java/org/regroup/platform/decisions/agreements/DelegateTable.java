package org.regroup.platform.decisions.agreements;

import java.util.List;

import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.shared.Mark;

/// How many delegates each affiliate sends by its members today: by what is fixed, and by two other ways beside it.
///
/// @param total    of all organisations, by what is fixed
/// @param uncapped of all, without the cap
public record DelegateTable(Apportionment fixed, List<Row> rows, long total, long uncapped) {

    /// @param members  voting members on its roll
    /// @param seats    by what is fixed
    /// @param uncapped without the cap
    /// @param root     as many in all, shared out by the square root of members
    public record Row(Mark mark, long members, long seats, long uncapped, long root) {

        /// Its share of what all send, in hundredths; rounded down.
        public long share(long of) {
            return of == 0 ? 0 : 100 * seats / of;
        }
    }
}
