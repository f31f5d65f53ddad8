package org.regroup.platform.conferences.hall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Vote;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.motions.amending.AmendmentPlans;
import org.regroup.platform.motions.amending.Proceedings;
import org.regroup.platform.motions.amending.VotingOrder;
import org.regroup.platform.motions.amending.VotingWords;
import org.regroup.platform.shared.Page;

/// What is to be voted on next: amendments in the order of the voting plan, each with what follows from it, then the whole.
@Component
public class VoteSteps {

    private final AmendmentPlans plans;

    VoteSteps(AmendmentPlans plans) {
        this.plans = plans;
    }

    /// @param subject      as it is put to the vote
    /// @param consequences what follows for others, one sentence each
    public record Ballot(String subject, String href, List<String> consequences) {}

    /// The amendments that are still to be put.
    List<Ballot> amendments(Page page, Room room) {
        var motion = room.motion();
        var item = room.item().map(BusinessItem::motion).orElse(null);
        var all = motion != null ? plans.of(motion) : item != null ? plans.of(item.id()) : Optional.<Proceedings>empty();
        return all.map(one -> ballots(page, room, one)).orElse(List.of());
    }

    private static List<Ballot> ballots(Page page, Room room, Proceedings all) {
        return all.votingOrder().groups().stream().flatMap(group -> group.puts().stream()).filter(VotingOrder.Put::leads)
                .map(put -> ballot(page, room, all, put)).filter(one -> room.decided().stream().noneMatch(
                        vote -> vote.subject().equals(one.subject())))
                .toList();
    }

    private static Ballot ballot(Page page, Room room, Proceedings all, VotingOrder.Put put) {
        var subject = VotingWords.name(page, put) + ": " + put.amendment().title();
        return new Ballot(subject, opening(room, subject), VotingWords.of(page, all, put.ballot()));
    }

    /// Where a vote is opened.
    static String opening(Room room, String subject) {
        return room.conference().href() + "/votes/new?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    /// The vote that is being taken, else the next amendment, else the whole; nothing where the whole was voted on, or where
    /// nothing is moved.
    Optional<VotesInHall.Next> next(Page page, Room room, List<Ballot> amendments) {
        var pending = room.vote();
        if (pending != null) {
            return Optional.of(new VotesInHall.Next(
                    page.t(pending.open() ? "hall.step.vote.close" : "hall.step.vote.declare", pending.subject()),
                    room.conference().href() + "/votes/" + pending.name()));
        }
        var taken = room.taken();
        if (taken == null || whole(room).isPresent() || room.item().filter(item -> item.kind() != ItemKind.MOTION).isPresent()) {
            return Optional.empty();
        }
        var first = amendments.isEmpty() ? null : amendments.getFirst();
        var subject = first == null ? taken.title() : first.subject();
        return Optional.of(new VotesInHall.Next(page.t("hall.step.vote", subject), opening(room, subject)));
    }

    /// The result on the item as a whole.
    static Optional<Vote> whole(Room room) {
        return room.decided().stream().filter(vote -> vote.about() instanceof About.Whole).findFirst();
    }
}
