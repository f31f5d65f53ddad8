package org.regroup.platform.conferences.votes;

/// What was counted of one delegation, or of the whole room.
///
/// @param key     of the delegation, or [#ROOM]
/// @param spoiled papers that cannot be read
public record Hands(String key, int inFavour, int against, int abstained, int spoiled) {

    /// Stands for all delegations together.
    public static final String ROOM = "*";

    public int all() {
        return inFavour + against + abstained + spoiled;
    }
}
