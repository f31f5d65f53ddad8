package org.regroup.platform.conferences.votes;

/// What was counted of one delegation, or of the whole room.
///
/// @param key     of the delegation, or [#ROOM]
/// @param spoiled papers that cannot be read
public record Hands(String key, int inFavour, int against, int abstained, int spoiled) {

    /// Stands for all delegations together.
    public static final String ROOM = "*";

    static Hands none(String key) {
        return new Hands(key, 0, 0, 0, 0);
    }

    Hands with(Choice choice) {
        return switch (choice) {
            case FOR -> new Hands(key, inFavour + 1, against, abstained, spoiled);
            case AGAINST -> new Hands(key, inFavour, against + 1, abstained, spoiled);
            case ABSTAIN -> new Hands(key, inFavour, against, abstained + 1, spoiled);
        };
    }

    Hands plus(Hands other) {
        return new Hands(key, inFavour + other.inFavour, against + other.against, abstained + other.abstained,
                spoiled + other.spoiled);
    }

    public int all() {
        return inFavour + against + abstained + spoiled;
    }
}
