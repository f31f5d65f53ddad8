package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.regroup.texts.Token;

/// Where the gaps of a run of tokens lie in its characters.
///
/// @param places of each gap, from 0 to the number of characters
record Cuts(int[] places) {

    static Cuts of(List<Token> tokens) {
        var places = new int[tokens.size() + 1];
        for (int n = 0; n < tokens.size(); n++) {
            places[n + 1] = places[n] + tokens.get(n).text().length();
        }
        return new Cuts(places);
    }

    int place(int gap) {
        return places[gap];
    }

    /// The last gap at a place or before it.
    int atOrBefore(int place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 2;
    }

    /// The first gap at a place or behind it.
    int atOrAfter(int place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    /// What stands between two places, a token at the edge cut where they are.
    List<Token> part(List<Token> tokens, int from, int to) {
        var part = new ArrayList<Token>();
        for (int n = atOrBefore(Math.max(0, from)); n < tokens.size() && places[n] < to; n++) {
            int start = Math.max(from, places[n]) - places[n];
            int end = Math.min(to, places[n + 1]) - places[n];
            if (start < end) {
                part.add(new Token(tokens.get(n).text().substring(start, end), tokens.get(n).style()));
            }
        }
        return part;
    }
}
