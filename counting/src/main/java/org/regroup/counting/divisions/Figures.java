package org.regroup.counting.divisions;

/// What was counted of one group, or of the whole room.
///
/// @param group   its name, or [#ROOM]
/// @param spoiled papers that cannot be read
public record Figures(String group, long inFavour, long against, long abstained, long spoiled) {

    /// Stands for all groups together.
    public static final String ROOM = "*";

    static Figures none(String group) {
        return new Figures(group, 0, 0, 0, 0);
    }

    Figures named(String other) {
        return new Figures(other, inFavour, against, abstained, spoiled);
    }

    Figures with(Division.Choice choice) {
        return switch (choice) {
            case FOR -> new Figures(group, inFavour + 1, against, abstained, spoiled);
            case AGAINST -> new Figures(group, inFavour, against + 1, abstained, spoiled);
            case ABSTAIN -> new Figures(group, inFavour, against, abstained + 1, spoiled);
        };
    }

    Figures plus(Figures other) {
        return new Figures(group, inFavour + other.inFavour, against + other.against, abstained + other.abstained,
                spoiled + other.spoiled);
    }

    /// All as the majority; a tie says neither.
    Figures together() {
        long valid = all() - spoiled;
        int way = Long.compare(inFavour, against);
        return new Figures(group, way > 0 ? valid : 0, way < 0 ? valid : 0, way == 0 ? valid : 0, spoiled);
    }

    public long all() {
        return inFavour + against + abstained + spoiled;
    }
}
