package org.regroup.platform.decisions.meetings;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.counting.questions.Returned;

/// A count on which two tellers agree.
///
/// @param counted what they counted
/// @param bloc    whether a delegation casts all its cards as its majority showed them
/// @param tellers their names
/// @param intact  whether it is as it was when it was settled
public record Settled(Figures counted, boolean bloc, List<String> tellers, Instant at, boolean intact) {

    public Settled {
        tellers = List.copyOf(tellers);
    }

    /// How the votes count. Of a delegation that casts its cards together this is all that were in the room; absent ones are
    /// nobody's to cast.
    public List<Figures.Hands> votes() {
        return counted.items().stream().map(item -> bloc ? item.votes().bloc() : item.votes()).toList();
    }

    /// The same for the library that judges; people are as they were counted.
    public Returned.Meeting returned() {
        var votes = votes();
        return new Returned.Meeting(IntStream.range(0, votes.size()).mapToObj(item -> new Returned.HandCount(item,
                votes.get(item).returned(), counted.items().get(item).people().returned())).toList(), tellers);
    }
}
