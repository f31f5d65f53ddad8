package org.regroup.hall.speaking;

/// Whoever has the floor, or will have it.
public sealed interface Turn {

    /// Who speaks.
    String person();

    /// A point of order. It is not counted as a speech.
    record OfPoint(Point point) implements Turn {
        @Override
        public String person() {
            return point.person();
        }
    }

    /// Somebody from the list.
    record OfSpeaker(Place place) implements Turn {
        @Override
        public String person() {
            return place.request().person();
        }
    }

    /// The mover opens the debate. It is not counted as a speech.
    record OfMover(String person) implements Turn {}

    /// The mover has the last word.
    record OfReply(String person) implements Turn {}
}
