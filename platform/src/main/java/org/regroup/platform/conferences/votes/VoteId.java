package org.regroup.platform.conferences.votes;

import java.io.Serializable;
import java.util.UUID;

/// Names a vote of a conference, in the log as well.
public record VoteId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static VoteId of(String text) {
        return new VoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
