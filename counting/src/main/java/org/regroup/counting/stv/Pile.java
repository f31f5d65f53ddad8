package org.regroup.counting.stv;

import java.util.Arrays;

/// Ballots that are held at one value: indexes into the ballots of the contest.
final class Pile {

    private int[] ballots = new int[8];
    private int size;

    void add(int ballot) {
        if (size == ballots.length)
            ballots = Arrays.copyOf(ballots, 2 * size);
        ballots[size++] = ballot;
    }

    void addAll(Pile other) {
        if (size + other.size > ballots.length)
            ballots = Arrays.copyOf(ballots, Math.max(2 * ballots.length, size + other.size));
        System.arraycopy(other.ballots, 0, ballots, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return ballots[index];
    }
}
