package org.regroup.counting.questions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.counting.Rational;

/// Ballots to figures: the one place where votes are added up.
public final class Tally {

    /// Votes of one kind, whole ones apart: they are most, and quicker to add.
    private static final class Sum {
        private long whole;
        private Rational rest = Rational.ZERO;

        void add(Rational votes, long wholeVotes) {
            if (wholeVotes >= 0)
                whole += wholeVotes;
            else
                rest = rest.plus(votes);
        }

        Rational total() {
            return rest.plus(Rational.of(whole));
        }
    }

    /// What has been found of one item: for each of [#LETTERS].
    private record Sums(List<Sum> all) {

        Sums() {
            this(LETTERS.chars().mapToObj(_ -> new Sum()).toList());
        }

        Sheet sheet(Rational roll, Rational issued, Rational received) {
            return new Sheet(roll, issued, received, all.get(0).total(), all.get(1).total(), all.get(2).total(),
                    all.get(3).total());
        }
    }

    private static final String LETTERS = "ynas";

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

    /// The same as the party's card says it: votes that are cast together go where most of them are. What they carry in people
    /// stays as each of them said it.
    static List<ItemCertificate> of(List<Integer> items, Party party, Returned returned) {
        List<ItemCertificate> made = of(items, party.roll(), returned);
        return party.card().bloc()
                ? made.stream().map(i -> ItemCertificate.of(i.item(), i.votes().together(), i.people())).toList()
                : made;
    }

    static boolean isWhole(Ballot ballot, List<Integer> items) {
        return ballot.answers().equals("s") || ballot.answers().length() == items.size();
    }

    private static List<ItemCertificate> ballots(List<Integer> items, Roll roll, Returned.Ballots returned) {
        List<Sums> votes = items.stream().map(_ -> new Sums()).toList();
        List<Sums> people = items.stream().map(_ -> new Sums()).toList();
        Sum received = new Sum();
        Sum receivedPeople = new Sum();
        for (Ballot ballot : returned.ballots())
            if (isWhole(ballot, items)) {
                long weight = whole(ballot.weight());
                long carried = whole(ballot.people());
                received.add(ballot.weight(), weight);
                receivedPeople.add(ballot.people(), carried);
                for (int place = 0; place < items.size(); place++) {
                    int letter = LETTERS.indexOf(ballot.answer(place));
                    if (letter >= 0) {
                        votes.get(place).all().get(letter).add(ballot.weight(), weight);
                        people.get(place).all().get(letter).add(ballot.people(), carried);
                    }
                }
            }
        return IntStream.range(0, items.size())
                .mapToObj(place -> ItemCertificate.of(items.get(place),
                        votes.get(place).sheet(roll.size(), returned.issued(), received.total()),
                        people.get(place).sheet(roll.people(), returned.issuedPeople(), receivedPeople.total())))
                .sorted(Comparator.comparingInt(ItemCertificate::item)).toList();
    }

    /// As a number that can be added billions of times; -1 where it is not whole or too large.
    private static long whole(Rational votes) {
        return votes.isWhole() && votes.signum() >= 0 && votes.numerator().bitLength() < 31 ? votes.numerator().longValue() : -1;
    }

    private static ItemCertificate meeting(Roll roll, Returned.HandCount count) {
        return ItemCertificate.of(count.item(), sheet(roll.size(), count.votes()), sheet(roll.people(), count.people()));
    }

    /// In a meeting everybody on the roll could have come.
    private static Sheet sheet(Rational roll, Returned.Hands hands) {
        return new Sheet(roll, roll, hands.present(), hands.inFavour(), hands.against(), hands.abstained(), hands.spoiled());
    }
}
