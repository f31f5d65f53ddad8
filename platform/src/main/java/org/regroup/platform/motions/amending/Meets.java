package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Hunk;
import org.regroup.texts.Meeting;
import org.regroup.texts.Relation;
import org.regroup.texts.Relations;
import org.regroup.texts.Text;

/// Where open amendments come together, and whether both can stand.
///
/// Those that stand close to each other in a clause are shown as meeting too: nothing is wrong with them, but whoever votes on
/// one wants to know how the sentence reads with both.
public final class Meets {

    /// How far apart two changes may stand and still be shown together: a short sentence.
    private static final int CLOSE = 12;

    /// Two amendments that come together in a block.
    ///
    /// @param meeting  the place, in gaps of the text
    /// @param together how the place reads with both; empty where they cannot both stand or it is a whole block
    public record Meet(UUID one, UUID other, Relation relation, Meeting meeting, String together) {}

    private Meets() {}

    /// Open amendments on the text as it stands, without those that wait for another and those of which nothing can stand.
    static List<Amendment> comparable(Proceedings all) {
        var version = all.text().version();
        return all.open().stream().filter(one -> !all.waitsForParent(one)).flatMap(one -> {
            var hunks = all.hunks(one);
            return hunks.isEmpty()
                    ? Stream.<Amendment>empty()
                    : Stream.of(new Amendment(one.key(), version, null, hunks, one.reason(), one.divisible()));
        }).toList();
    }

    /// All of them, by the order of the amendments.
    static List<Meet> of(Proceedings all) {
        var text = all.text();
        var amendments = comparable(all);
        var relations = Relations.of(text, amendments);
        var meets = new ArrayList<Meet>();
        for (int n = 0; n < amendments.size(); n++) {
            for (int m = n + 1; m < amendments.size(); m++) {
                meets.addAll(meets(text, amendments.get(n), amendments.get(m),
                        relations.between(amendments.get(n).id(), amendments.get(m).id())));
            }
        }
        return meets;
    }

    private static List<Meet> meets(Text text, Amendment one, Amendment other, Relation relation) {
        return switch (relation) {
            case Relation.Independent _ -> close(text, one, other, relation);
            case Relation.Touching(var meetings) -> meetings.stream()
                    .map(meeting -> meet(one, other, relation, meeting, together(text, one, other, meeting))).toList();
            case Relation.Overlaps(var meetings) -> meetings.stream().map(meeting -> meet(one, other, relation, meeting, ""))
                    .toList();
            case Relation.Identical _,Relation.Subsumes _ -> first(one, other, relation);
            case Relation.DependsOn _,Relation.Declared _ -> List.of();
        };
    }

    /// Named once, where the first of them begins.
    private static List<Meet> first(Amendment one, Amendment other, Relation relation) {
        return one.hunks().stream().filter(hunk -> other.hunks().stream().anyMatch(another -> block(another).equals(block(hunk))))
                .limit(1).map(hunk -> meet(one, other, relation, new Meeting(block(hunk), 0, -1), "")).toList();
    }

    private static List<Meet> close(Text text, Amendment one, Amendment other, Relation relation) {
        var found = new ArrayList<Meet>();
        for (var block : blocks(one)) {
            closest(one, other, block).ifPresent(meeting -> found
                    .add(meet(one, other, relation, meeting, together(text, one, other, meeting))));
        }
        return found;
    }

    private static Optional<Meeting> closest(Amendment one, Amendment other, BlockId block) {
        var places = new ArrayList<Meeting>();
        for (var a : replaces(one, block)) {
            for (var b : replaces(other, block)) {
                int apart = Math.max(a.from(), b.from()) - Math.min(a.to(), b.to());
                if (apart <= CLOSE) {
                    places.add(new Meeting(block, Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
                }
            }
        }
        return places.stream().min(Comparator.comparingInt((Meeting meeting) -> meeting.to() - meeting.from())
                .thenComparingInt(Meeting::from));
    }

    /// How a place reads with both, with the word before it.
    private static String together(Text text, Amendment one, Amendment other, Meeting meeting) {
        var block = text.block(meeting.block()).orElse(null);
        if (block == null || meeting.from() == 0 && meeting.to() == 0) {
            return "";
        }
        var hunks = new ArrayList<>(replaces(one, block.id()));
        hunks.addAll(replaces(other, block.id()));
        hunks.removeIf(hunk -> hunk.to() < meeting.from() || hunk.from() > meeting.to());
        int from = wordBefore(block, Math.min(meeting.from(), hunks.stream().mapToInt(Hunk.Replace::from).min().orElse(0)));
        int to = Math.max(meeting.to(), hunks.stream().mapToInt(Hunk.Replace::to).max().orElse(0));
        var words = new StringBuilder();
        for (int gap = from; gap <= to; gap++) {
            int at = gap;
            hunks.stream().filter(hunk -> !hunk.inserts() && hunk.to() == at && at > from)
                    .forEach(hunk -> words.append(Block.plain(hunk.put())));
            hunks.stream().filter(hunk -> hunk.inserts() && hunk.to() == at)
                    .forEach(hunk -> words.append(Block.plain(hunk.put())));
            if (gap < to && hunks.stream().noneMatch(hunk -> hunk.from() <= at && at < hunk.to())) {
                words.append(block.tokens().get(gap).text());
            }
        }
        // the sentence it is quoted in has an end of its own
        return words.toString().strip().replaceFirst("[,;:.،؛。、]+$", "");
    }

    private static int wordBefore(Block block, int gap) {
        for (int at = gap - 1; at >= Math.max(0, gap - 3); at--) {
            if (block.tokens().get(at).isWord()) {
                return at;
            }
        }
        return gap;
    }

    private static Meet meet(Amendment one, Amendment other, Relation relation, Meeting meeting, String together) {
        return new Meet(id(one.id()), id(other.id()), relation, meeting, together);
    }

    private static UUID id(AmendmentId id) {
        return UUID.fromString(id.value());
    }

    private static List<Hunk.Replace> replaces(Amendment amendment, BlockId block) {
        return amendment.hunks().stream().filter(Hunk.Replace.class::isInstance).map(Hunk.Replace.class::cast)
                .filter(hunk -> hunk.block().equals(block)).toList();
    }

    /// The blocks an amendment changes, in order.
    static List<BlockId> blocks(Amendment amendment) {
        return amendment.hunks().stream().map(Meets::block).distinct().toList();
    }

    /// Where a hunk is: the block it changes, or the one it stands behind.
    static BlockId block(Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace replace -> replace.block();
            case Hunk.DeleteBlock delete -> delete.block();
            case Hunk.MoveBlock move -> move.block();
            case Hunk.Recast recast -> recast.block();
            case Hunk.InsertBlock insert -> Objects.requireNonNullElse(insert.after(), insert.block().id());
        };
    }
}
