/// How many seats each party list wins: highest averages and largest remainders.
///
/// The candidates of the contest are the parties; a ballot is a vote for the party it puts first. A party stands in
/// [org.regroup.counting.Result#elected] once for every seat it wins, in the order in which seats were awarded.
@NullMarked
package org.regroup.counting.lists;

import org.jspecify.annotations.NullMarked;
