package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.regroup.platform.shared.Page;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.plan.Ballot;
import org.regroup.texts.plan.Consequence;
import org.regroup.texts.plan.Parts;

/// What follows from a ballot, in the reader's words.
public final class VotingWords {

    private VotingWords() {}

    /// What is to be known before a vote, one sentence each.
    public static List<String> of(Page page, Proceedings all, Ballot ballot) {
        var name = name(page, all, ballot.name());
        var said = new ArrayList<String>();
        if (ballot.amendments().size() > 1) {
            said.add(page.t("amending.plan.same", list(page, all, ballot.amendments())));
        }
        ballot.after().ifPresent(parent -> said.add(page.t("amending.plan.after", name(page, all, parent))));
        for (var kind : Consequence.Kind.values()) {
            var concerned = ballot.ifCarried().stream().filter(one -> one.kind() == kind).map(Consequence::amendment).toList();
            if (!concerned.isEmpty()) {
                said.add(page.t("amending.plan." + key(kind), name, list(page, all, concerned), concerned.size()));
            }
        }
        if (!ballot.ifFallen().isEmpty()) {
            said.add(page.t("amending.plan.fallen", name, list(page, all, ballot.ifFallen()), ballot.ifFallen().size()));
        }
        return said;
    }

    /// Which amendments are decided together.
    public static String together(Page page, Proceedings all, VotingOrder.Group group) {
        return page.t("amending.plan.group",
                list(page, all, group.puts().stream().flatMap(put -> put.ballot().amendments().stream()).distinct().toList()));
    }

    /// The sign of an amendment, and of a part of it.
    public static String name(Page page, VotingOrder.Put put) {
        return put.part() == null ? put.amendment().tag() : page.t("amending.plan.part", put.amendment().tag(), put.part());
    }

    /// What a vote on an amendment, or one on another, means for it.
    public static List<String> about(Page page, Proceedings all, MotionAmendment amendment) {
        return all.votingOrder().about(amendment).stream()
                .flatMap(ballot -> ballot.amendments().stream().anyMatch(id -> is(id, amendment))
                        ? of(page, all, ballot).stream()
                        : only(page, all, ballot, amendment))
                .distinct().toList();
    }

    private static Stream<String> only(Page page, Proceedings all, Ballot ballot, MotionAmendment amendment) {
        var name = name(page, all, ballot.name());
        return Stream.concat(
                ballot.ifCarried().stream().filter(one -> is(one.amendment(), amendment)).map(one -> page
                        .t("amending.plan." + key(one.kind()), name, name(page, all, one.amendment()), 1)),
                ballot.ifFallen().stream().filter(one -> is(one, amendment))
                        .map(one -> page.t("amending.plan.fallen", name, name(page, all, one), 1)));
    }

    private static boolean is(AmendmentId id, MotionAmendment amendment) {
        return Parts.whole(id).orElse(id).equals(amendment.key());
    }

    private static String key(Consequence.Kind kind) {
        return switch (kind) {
            case FALLS -> "falls";
            case FALLS_BY_RULING -> "ruled";
            case SATISFIED -> "satisfied";
            case PARTLY_SATISFIED -> "partly";
            case TO_BE_REWORDED -> "reworded";
        };
    }

    private static String name(Page page, Proceedings all, AmendmentId id) {
        var tag = VotingOrder.amendment(all, id).tag();
        return Parts.whole(id).map(whole -> page.t("amending.plan.part", tag,
                Integer.valueOf(id.value().substring(whole.value().length() + 1)))).orElse(tag);
    }

    private static String list(Page page, Proceedings all, List<AmendmentId> names) {
        return Sentences.list(names.stream().map(id -> name(page, all, id)).toList(), page);
    }
}
