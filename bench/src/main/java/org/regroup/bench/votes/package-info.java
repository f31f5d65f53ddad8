/// How many votes does the running product take, how fast, and does it keep every one? See `bench/votes.sh`.
@NullMarked
package org.regroup.bench.votes;

import org.jspecify.annotations.NullMarked;
