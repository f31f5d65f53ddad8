package org.regroup.platform.conferences.programme;

import java.time.Instant;

/// The call for sessions: what is sought, until when, and how long a submission is.
///
/// @param closesAt  after which nothing is taken, not by a second
/// @param anonymous organisers read without names first
/// @param fewest    words of a submission
/// @param most      words of a submission
public record Call(String words, Instant opensAt, Instant closesAt, boolean anonymous, int fewest, int most) {

    public boolean open(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    public boolean over(Instant now) {
        return !now.isBefore(closesAt);
    }
}
