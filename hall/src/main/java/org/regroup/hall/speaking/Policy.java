package org.regroup.hall.speaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// In which order people speak: criteria, the weightiest first; what all of them leave alike goes by who asked first.
///
/// ```java
/// var policy = Policy.of(new Criterion.FirstTimers(), new Criterion.FewestOf(Trait.ORGANISATION));
/// policy.order(waiting, heard, 180).getFirst().overtakes();   // why the next speaker is next
/// ```
public record Policy(List<Criterion> criteria) {

    /// Who asks first speaks first.
    public static final Policy FIRST_COME = new Policy(List.of());

    public Policy {
        criteria = List.copyOf(criteria);
    }

    public static Policy of(Criterion... criteria) {
        return new Policy(List.of(criteria));
    }

    /// Everybody who waits, in the order in which they will speak if nobody else asks and everybody takes the full time.
    ///
    /// @param waiting in any order
    /// @param seconds that a speech takes
    public List<Place> order(List<Request> waiting, Heard heard, int seconds) {
        var left = new ArrayList<>(waiting.stream().sorted(Comparator.comparingInt(Request::number)).toList());
        var places = new ArrayList<Place>();
        var so = heard.copy();
        while (!left.isEmpty()) {
            var next = next(left, so);
            places.add(place(places.size() + 1, next, left, so));
            left.remove(next);
            so.add(next.speech(seconds));
        }
        return places;
    }

    /// Whose turn it is.
    ///
    /// @param waiting by their numbers
    private Request next(List<Request> waiting, Heard heard) {
        var best = waiting;
        for (var criterion : criteria) {
            best = least(best, criterion, heard);
        }
        return best.getFirst();
    }

    private static List<Request> least(List<Request> waiting, Criterion criterion, Heard heard) {
        long least = Long.MAX_VALUE;
        var all = new ArrayList<Request>();
        for (var request : waiting) {
            long rank = criterion.rank(request, heard);
            if (rank < least) {
                least = rank;
                all.clear();
            }
            if (rank == least) {
                all.add(request);
            }
        }
        return all;
    }

    /// Says of a place why those who asked before, and wait on, have to let this one pass.
    private Place place(int number, Request request, List<Request> left, Heard heard) {
        var overtakes = left.stream().filter(other -> other.number() < request.number())
                .map(other -> overtake(request, other, heard)).toList();
        return new Place(number, request, overtakes);
    }

    private Place.Overtake overtake(Request request, Request other, Heard heard) {
        for (var criterion : criteria) {
            long own = criterion.rank(request, heard);
            long theirs = criterion.rank(other, heard);
            if (own != theirs) {
                return new Place.Overtake(other, criterion, own, theirs);
            }
        }
        throw new IllegalStateException("nothing puts " + request + " before " + other);
    }
}
