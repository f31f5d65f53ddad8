package org.regroup.counting.report;

import java.util.Arrays;

import org.regroup.counting.RankedBallots;
import org.regroup.counting.ScoredBallots;

/// One ballot as letters, written into the same place again and again: there may be millions.
final class PaperText {

    private static final int LONGEST_NUMBER = 20;

    private char[] letters = new char[256];
    private int length;

    char[] letters() {
        return letters;
    }

    int length() {
        return length;
    }

    PaperText ranked(RankedBallots ballots, int ballot) {
        length = 0;
        number(ballots.weight(ballot));
        for (int place = 0; place < ballots.length(ballot); place++) {
            int at = ballots.at(ballot, place);
            letter(' ');
            if (ballots.isGroup(at))
                group(ballots.group(at));
            else
                number(at);
        }
        return this;
    }

    private void group(int[] members) {
        for (int i = 0; i < members.length; i++) {
            if (i > 0)
                letter('=');
            number(members[i]);
        }
    }

    PaperText scored(ScoredBallots ballots, int ballot) {
        length = 0;
        number(ballots.weight(ballot));
        for (int c = 1; c <= ballots.candidates(); c++) {
            letter(' ');
            if (ballots.score(ballot, c) == ScoredBallots.NONE)
                letter('-');
            else
                number(ballots.score(ballot, c));
        }
        return this;
    }

    private void letter(char letter) {
        if (length + LONGEST_NUMBER > letters.length)
            letters = Arrays.copyOf(letters, 2 * letters.length);
        letters[length++] = letter;
    }

    /// Not negative.
    private void number(long number) {
        if (length + LONGEST_NUMBER > letters.length)
            letters = Arrays.copyOf(letters, 2 * letters.length);
        int end = length;
        for (long rest = number; end == length || rest > 0; rest /= 10)
            end++;
        long rest = number;
        for (int at = end - 1; at >= length; at--) {
            letters[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }
}
