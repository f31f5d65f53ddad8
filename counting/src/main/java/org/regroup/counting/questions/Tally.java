package org.regroup.counting.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.regroup.counting.Rational;

/// Ballots to figures: the one place where votes are added up.
public final class Tally {

    /// Ballots that say the same.
    private record Kind(String answers, Rational weight, Rational people) {}

    /// What has been found of one item.
    private static final class Sum {
        private Rational inFavour = Rational.ZERO;
        private Rational against = Rational.ZERO;
        private Rational abstained = Rational.ZERO;
        private Rational spoiled = Rational.ZERO;

        void add(char answer, Rational votes) {
            switch (answer) {
                case 'y' -> inFavour = inFavour.plus(votes);
                case 'n' -> against = against.plus(votes);
                case 'a' -> abstained = abstained.plus(votes);
                case 's' -> spoiled = spoiled.plus(votes);
                default -> {
                    // left blank: took part and said nothing here
                }
            }
        }

        Sheet sheet(Rational roll, Rational issued, Rational received) {
            return new Sheet(roll, issued, received, inFavour, against, abstained, spoiled);
        }
    }

    private Tally() {}

    /// The figures on each item, in votes and in people; none where nothing was returned to count.
    ///
    /// @param items of the question, in the order of the letters of a ballot. Ballots with another number of letters are left
    ///              out here and named by [Finding].
    public static List<ItemCertificate> of(List<Integer> items, Roll roll, Returned returned) {
        return switch (returned) {
            case Returned.Ballots ballots -> ballots(items, roll, ballots);
            case Returned.Meeting meeting -> meeting.counts().stream().map(c -> meeting(roll, c)).toList();
            case Returned.None() -> List.of();
        };
    }

    static boolean isWhole(Ballot ballot, List<Integer> items) {
        return ballot.answers().equals("s") || ballot.answers().length() == items.size();
    }

    private static List<ItemCertificate> ballots(List<Integer> items, Roll roll, Returned.Ballots returned) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        for (Ballot ballot : returned.ballots())
            if (isWhole(ballot, items))
                kinds.merge(new Kind(ballot.answers(), ballot.weight(), ballot.people()), 1, Integer::sum);
        Rational votes = kinds.entrySet().stream().map(e -> e.getKey().weight().times(e.getValue())).reduce(Rational.ZERO,
                Rational::plus);
        Rational people = kinds.entrySet().stream().map(e -> e.getKey().people().times(e.getValue())).reduce(Rational.ZERO,
                Rational::plus);
        List<ItemCertificate> certificates = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Sum ofVotes = new Sum();
            Sum ofPeople = new Sum();
            for (Map.Entry<Kind, Integer> each : kinds.entrySet()) {
                Kind kind = each.getKey();
                char answer = kind.answers().equals("s") ? 's' : kind.answers().charAt(place);
                ofVotes.add(answer, kind.weight().times(each.getValue()));
                ofPeople.add(answer, kind.people().times(each.getValue()));
            }
            certificates.add(ItemCertificate.of(items.get(place), ofVotes.sheet(roll.size(), returned.issued(), votes),
                    ofPeople.sheet(roll.people(), returned.issuedPeople(), people)));
        }
        return certificates.stream().sorted(java.util.Comparator.comparingInt(ItemCertificate::item)).toList();
    }

    private static ItemCertificate meeting(Roll roll, Returned.HandCount count) {
        return ItemCertificate.of(count.item(), sheet(roll.size(), count.votes()), sheet(roll.people(), count.people()));
    }

    /// In a meeting everybody on the roll could have come.
    private static Sheet sheet(Rational roll, Returned.Hands hands) {
        return new Sheet(roll, roll, hands.present(), hands.inFavour(), hands.against(), hands.abstained(), hands.spoiled());
    }
}
