package org.regroup.platform.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Constraint;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// Everything that is fixed before the vote.
///
/// @param title            what is filled
/// @param about            what it is about, in the words of those who opened it; may be empty
/// @param termEndsOn       the last day of the term
/// @param recallRule       how those elected can be recalled
/// @param equalRanks       whether a voter may give several candidates the same number
/// @param publicNumber     a number that will be public after the vote, such as that of a lottery, named beforehand as a
///                         part of the seed for lots; may be empty
/// @param nominationsUntil when nominations close
public record ElectionRules(String title, String about, int seats, LocalDate termEndsOn, String recallRule, CountingRule method,
        boolean equalRanks, TieOrder ties, String publicNumber, List<Representation> representation, Instant nominationsUntil,
        Instant votingFrom, Instant votingUntil) {

    static final int MOST_SEATS = 50;
    /// How far off the end of a vote may lie.
    static final Duration LONGEST = Duration.ofDays(366);

    public ElectionRules {
        representation = List.copyOf(representation);
    }

    /// The values of a trait that demands name, such as the genders candidates may state.
    public List<String> named(Trait trait) {
        return representation.stream().filter(demand -> demand.trait() == trait && !demand.value().isEmpty())
                .map(Representation::value).distinct().toList();
    }

    /// Everything that speaks against these rules at a moment.
    List<Ground> grounds(Instant now) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("decisions", "title", title, 120, grounds);
        PlainText.atMost("decisions", "about", about, 4_000, grounds);
        PlainText.require("decisions", "recallRule", recallRule, 500, grounds);
        PlainText.atMost("decisions", "publicNumber", publicNumber, 300, grounds);
        if (seats < 1 || seats > MOST_SEATS) {
            grounds.add(Ground.at("seats", "decisions.ground.seats", MOST_SEATS));
        } else if (seats > 1 && !method.several()) {
            grounds.add(Ground.at("seats", "decisions.ground.oneSeat", seats));
        }
        if (equalRanks && method.marking() != Marking.RANKS) {
            grounds.add(Ground.at("equalRanks", "decisions.ground.equalRanks"));
        }
        inTime(now, grounds);
        representative(grounds);
        return grounds;
    }

    private void inTime(Instant now, List<Ground> grounds) {
        if (!nominationsUntil.isAfter(now)) {
            grounds.add(Ground.at("nominationsUntil", "decisions.ground.past"));
        }
        if (votingFrom.isBefore(nominationsUntil)) {
            grounds.add(Ground.at("votingFrom", "decisions.ground.votingFrom"));
        }
        if (!votingUntil.isAfter(votingFrom)) {
            grounds.add(Ground.at("votingUntil", "decisions.ground.votingUntil"));
        } else if (votingUntil.isAfter(now.plus(LONGEST))) {
            grounds.add(Ground.at("votingUntil", "decisions.ground.far", LONGEST.toDays()));
        }
        var ends = termEndsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!ends.isAfter(votingUntil)) {
            grounds.add(Ground.at("termEndsOn", "decisions.ground.term"));
        } else if (ends.isAfter(now.plus(LONGEST).plus(MandateTerms.LONGEST))) {
            grounds.add(Ground.at("termEndsOn", "decisions.ground.term.far"));
        }
    }

    private void representative(List<Ground> grounds) {
        if (!representation.isEmpty() && !method.constrained()) {
            grounds.add(Ground.at("representation", "decisions.ground.representation.method"));
        }
        for (var demand : representation) {
            if (demand.number() < (demand.bound() == Constraint.Bound.AT_LEAST ? 1 : 0) || demand.number() > seats) {
                grounds.add(Ground.at("representation", "decisions.ground.representation.number", demand.number(), seats));
            }
            PlainText.atMost("decisions", "representation", demand.value(), 120, grounds);
            if (demand.value().isEmpty() && demand.trait() == Trait.GENDER) {
                grounds.add(Ground.at("representation", "decisions.ground.representation.gender"));
            }
        }
        int least = representation.stream().filter(demand -> demand.bound() == Constraint.Bound.AT_LEAST)
                .filter(demand -> !demand.value().isEmpty()).collect(java.util.stream.Collectors
                        .groupingBy(Representation::trait, java.util.stream.Collectors.summingInt(Representation::number)))
                .values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (least > seats) {
            grounds.add(Ground.at("representation", "decisions.ground.representation.sum", least, seats));
        }
    }
}
