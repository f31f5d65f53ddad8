package org.regroup.hall.orders;

import java.util.List;
import java.util.Optional;

import org.regroup.hall.agenda.Allowances;
import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.orders.ProceduralMotion.Debate;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.ProceduralMotion.When;
import org.regroup.hall.orders.ProceduralMotion.Who;
import org.regroup.hall.speaking.Criterion;
import org.regroup.hall.speaking.Limits;
import org.regroup.hall.speaking.Policy;

/// The parts of standing orders that a program keeps to. The text that was adopted says the same in words.
///
/// @param limits      how long and how often people speak
/// @param policy      in which order
/// @param motions     the procedural motions there are, each kind at most once
/// @param demands     who may demand which way of voting
/// @param quorum      so many tenths of a percent of the delegates entitled have to be present
/// @param pulls       how many delegates together take an item off the consent list
/// @param unreached   what becomes of business that is not reached
/// @param vote        seconds that a vote takes, for planning
public record StandingOrders(Limits limits, Policy policy, List<ProceduralMotion> motions, List<Demand> demands, int quorum,
        int pulls, Unreached unreached, int vote) {

    public StandingOrders {
        motions = List.copyOf(motions);
        demands = List.copyOf(demands);
        if (motions.stream().map(ProceduralMotion::kind).distinct().count() != motions.size()) {
            throw new IllegalArgumentException("a kind of procedural motion stands twice");
        }
        if (quorum < 0 || quorum > 1000 || pulls < 1 || vote < 1) {
            throw new IllegalArgumentException("quorum, pulls and the time of a vote are in their bounds");
        }
    }

    /// What many bodies have: five minutes for the mover and three for others, one speech each, a right of reply (University and
    /// College Union); closure only by somebody who has not spoken (Napo); a card vote as any organisation asks; half of the
    /// delegates are a quorum.
    public static final StandingOrders USUAL = new StandingOrders(Limits.USUAL,
            Policy.of(new Criterion.FirstTimers(), new Criterion.Alternate()),
            List.of(usual(Kind.CHALLENGE_CHAIR, Who.ANY_DELEGATE, When.ANY_TIME,
                    Debate.ONE_EACH, 1, Majority.MORE_FOR, 0),
                    usual(Kind.RECOUNT, Who.ANY_DELEGATE, When.AFTER_VOTE,
                            Debate.NONE, 1, Majority.MORE_FOR, 1),
                    usual(Kind.SUSPEND_ORDERS, Who.ANY_DELEGATE, When.ANY_TIME,
                            Debate.ONE_EACH, 1, Majority.TWO_THIRDS, 2),
                    usual(Kind.ADJOURN, Who.ANY_DELEGATE, When.ANY_TIME,
                            Debate.ONE_AGAINST, 1, Majority.MORE_FOR, 3),
                    usual(Kind.NEXT_BUSINESS, Who.NOT_SPOKEN, When.IN_DEBATE,
                            Debate.ONE_AGAINST, 1, Majority.MORE_FOR, 4),
                    usual(Kind.REFER_BACK, Who.ANY_DELEGATE, When.IN_DEBATE,
                            Debate.ONE_AGAINST, 1, Majority.MORE_FOR, 5),
                    usual(Kind.REMIT, Who.ANY_DELEGATE, When.IN_DEBATE,
                            Debate.ONE_AGAINST, 1, Majority.MORE_FOR, 6),
                    usual(Kind.CLOSURE, Who.NOT_SPOKEN, When.IN_DEBATE,
                            Debate.ONE_AGAINST, 1, Majority.MORE_FOR, 7),
                    usual(Kind.CLOSE_LIST, Who.NOT_SPOKEN, When.IN_DEBATE,
                            Debate.ONE_AGAINST, 1, Majority.MORE_FOR, 8),
                    usual(Kind.RECONSIDER, Who.ANY_DELEGATE, When.ANY_TIME,
                            Debate.ONE_EACH, 1, Majority.TWO_THIRDS, 9)),
            List.of(new Demand(Rung.HANDS, 1, true), new Demand(Rung.CARDS, 50, true), new Demand(Rung.ROLL_CALL, 10, true),
                    new Demand(Rung.SECRET, 10, false)),
            500, 5, Unreached.REMITTED, 120);

    private static ProceduralMotion usual(Kind kind, Who who, When when,
            Debate debate, int seconders, Majority majority, int weight) {
        return new ProceduralMotion(kind, who, when, debate, seconders, majority, weight);
    }

    public Optional<ProceduralMotion> motion(Kind kind) {
        return motions.stream().filter(motion -> motion.kind() == kind).findFirst();
    }

    public Optional<Demand> demand(Rung rung) {
        return demands.stream().filter(demand -> demand.rung() == rung).findFirst();
    }

    /// How much time the plan gives to each step.
    ///
    /// @param change between two items, in seconds
    public Allowances allowances(int change) {
        return new Allowances(limits.mover(), 0, limits.speech(), limits.reply(), vote, change);
    }

    /// Whether so many present of so many entitled can decide.
    public boolean quorate(int present, int entitled) {
        return 1000L * present >= (long) quorum * entitled;
    }
}
