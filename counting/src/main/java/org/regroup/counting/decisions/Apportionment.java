package org.regroup.counting.decisions;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.regroup.counting.Rational;

/// How many delegates each organisation sends: some to begin with, one more for each full step of members, and nobody more than
/// a share of all that organisations send.
///
/// With 4 to begin with, one more for each full 120 members and a cap of 2/5, organisations of 40, 300, 1,200 and 15,000 send
/// 4, 6, 14 and 16.
///
/// @param minimum what an organisation with members has in any case
/// @param step    so many members more bring one delegate more
/// @param cap     of what all organisations send; empty for none
/// @param lot     seats besides for people who belong to no organisation, drawn by lot; they count for no cap
public record Apportionment(long minimum, long step, Optional<Rational> cap, long lot) {

    /// More than any hall holds; keeps the arithmetic far from its limits.
    public static final long MOST = 1_000_000;

    public Apportionment {
        if (minimum < 1 || minimum > MOST || step < 1 || lot < 0 || lot > MOST)
            throw new IllegalArgumentException("Minimum and step are at least 1 and lot seats at least 0, were " + minimum + ", "
                    + step + ", " + lot);
        if (cap.isPresent() && (cap.get().signum() <= 0 || cap.get().compareTo(Rational.ONE) >= 0))
            throw new IllegalArgumentException("A cap lies between 0 and 1, was " + cap.get());
    }

    /// By name, in the order given. The cap is taken again and again until nobody is above it, and then rounded down; where so few
    /// organisations cannot all be below it, each has as many as the smallest.
    ///
    /// @param members by organisation
    public Map<String, Long> seats(Map<String, Long> members) {
        Map<String, Long> seats = bySteps(members);
        return cap.map(share -> capped(seats, share)).orElse(seats);
    }

    /// The same without the cap.
    public Map<String, Long> bySteps(Map<String, Long> members) {
        Map<String, Long> seats = new LinkedHashMap<>();
        members.forEach((name, number) -> seats.put(name, number < 1 ? 0 : minimum + number / step));
        return seats;
    }

    private static Map<String, Long> capped(Map<String, Long> seats, Rational share) {
        Set<String> above = new HashSet<>();
        while (true) {
            long rest = seats.entrySet().stream().filter(e -> !above.contains(e.getKey())).mapToLong(Map.Entry::getValue).sum();
            Rational left = Rational.ONE.minus(share.times(above.size()));
            if (left.signum() <= 0 || rest == 0)
                return alike(seats);
            Rational cap = Rational.of(rest).over(left).times(share);
            List<String> further = seats.entrySet().stream()
                    .filter(e -> !above.contains(e.getKey()) && Rational.of(e.getValue()).compareTo(cap) > 0)
                    .map(Map.Entry::getKey).toList();
            if (further.isEmpty()) {
                Map<String, Long> result = new LinkedHashMap<>(seats);
                above.forEach(name -> result.put(name, cap.floor().longValueExact()));
                return result;
            }
            above.addAll(further);
        }
    }

    private static Map<String, Long> alike(Map<String, Long> seats) {
        long least = seats.values().stream().filter(n -> n > 0).mapToLong(Long::longValue).min().orElse(0);
        Map<String, Long> result = new LinkedHashMap<>();
        seats.forEach((name, number) -> result.put(name, Math.min(number, least)));
        return result;
    }

    /// So many seats by the square root of members, by largest remainder (Hare quota); equal remainders in the order given.
    public static Map<String, Long> bySquareRoot(Map<String, Long> members, long total) {
        BigInteger million = BigInteger.valueOf(1_000_000);
        Map<String, Rational> weights = new LinkedHashMap<>();
        members.forEach((name, number) -> weights.put(name,
                new Rational(BigInteger.valueOf(number).multiply(million.pow(2)).sqrt(), million)));
        Rational sum = weights.values().stream().reduce(Rational.ZERO, Rational::plus);
        Map<String, Long> seats = new LinkedHashMap<>();
        if (sum.signum() == 0) {
            weights.keySet().forEach(name -> seats.put(name, 0L));
            return seats;
        }
        Map<String, Rational> remainders = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            Rational due = weight.times(total).over(sum);
            seats.put(name, due.floor().longValueExact());
            remainders.put(name, due.minus(new Rational(due.floor(), BigInteger.ONE)));
        });
        long left = total - seats.values().stream().mapToLong(Long::longValue).sum();
        remainders.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(left)
                .forEach(e -> seats.merge(e.getKey(), 1L, Long::sum));
        return seats;
    }
}
