package org.regroup.opinions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Dialogues with a known truth, from a seed.
final class Planted {

    record Event(String participant, String statement, Answer answer, long timestamp) {}

    private Planted() {}

    /// People of `camps` camps; each camp takes a side on each statement by the toss of a coin and its people follow it with
    /// the given loyalty. Person `i` is of camp `i % camps` and sees a statement with the given probability.
    static List<Event> camps(int people, int statements, int camps, double loyalty, double seen, long seed) {
        Random random = new Random(seed);
        boolean[][] line = new boolean[camps][statements];
        for (boolean[] camp : line) {
            for (int s = 0; s < statements; s++)
                camp[s] = random.nextBoolean();
        }
        List<Event> events = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            for (int s = 0; s < statements; s++) {
                if (random.nextDouble() >= seen)
                    continue;
                boolean follows = random.nextDouble() < loyalty;
                Answer answer = random.nextDouble() < 0.1
                        ? Answer.PASS
                        : line[p % camps][s] == follows ? Answer.AGREE : Answer.DISAGREE;
                events.add(new Event("" + p, "" + s, answer, 1_000L * s + p));
            }
        }
        return events;
    }

    /// Everybody answers by the toss of a coin.
    static List<Event> noise(int people, int statements, double seen, long seed) {
        return camps(people, statements, 1, 0.5, seen, seed);
    }

    static Votes votes(List<Event> events) {
        Votes.Builder builder = Votes.builder();
        events.forEach(e -> builder.cast(e.participant, e.statement, e.answer, e.timestamp));
        return builder.build();
    }

    static List<Event> shuffled(List<Event> events, long seed) {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
