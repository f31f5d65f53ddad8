package org.regroup.platform.conferences.hall;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.speaking.Point;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.business.AgendaSitting;

/// The page of a chair.
///
/// @param me      her number
/// @param step    what she does next
/// @param ballots amendments that are still to be put
/// @param chairs  everybody who was ever given the office
/// @param votes   what the part that takes votes adds
/// @param ids     makes names of acts
public record ChairView(Room room, String me, NextStep step, List<VoteSteps.Ballot> ballots, List<Office> chairs,
        Map<String, Content> parts, List<Content> votes, Instant now, Supplier<UUID> ids) {

    public String href() {
        return room.conference().href() + "/chair";
    }

    /// The name of an act that is not done yet.
    public String id() {
        return ids.get().toString();
    }

    public boolean leads() {
        return room.hall().chair().equals(Optional.of(me));
    }

    /// The office of whoever has the chair, where it is over by now.
    public @Nullable Office over() {
        var has = room.hall().chair().map(room.roster().people()::get).orElse(null);
        var person = has == null ? null : has.person();
        return chairs.stream().filter(office -> office.kind() == Office.Kind.CHAIR && office.person().equals(person))
                .reduce((_, later) -> later).filter(office -> !office.held(now)).orElse(null);
    }

    /// As the programme calls the sitting that is to be opened now.
    public String sitting() {
        return room.agenda().sittings().stream().filter(one -> now.isBefore(one.end())).findFirst().map(AgendaSitting::title)
                .orElse("");
    }

    /// Points raised on this item, the last first.
    public List<Point> points() {
        return room.hall().floor().list().map(list -> list.raised().reversed()).orElse(List.of());
    }

    /// How the vote on the whole came out.
    public @Nullable Vote whole() {
        return VoteSteps.whole(room).orElse(null);
    }

    /// What most likely became of the item.
    public String disposal() {
        var whole = whole();
        if (whole == null) {
            return "";
        }
        var taken = room.taken();
        return HallWords.code(whole.result().filter(Act.Declared::carried).isPresent()
                ? Act.Disposal.CARRIED
                : taken == null || taken.together().isEmpty() ? Act.Disposal.FELL : Act.Disposal.NOT_REACHED);
    }

    /// What can become of the item.
    public List<Act.Disposal> disposals() {
        var taken = room.taken();
        return taken == null || taken.together().isEmpty()
                ? List.of(Act.Disposal.values())
                : List.of(Act.Disposal.CARRIED, Act.Disposal.NOT_REACHED);
    }

    public List<ProceduralMotion> motions() {
        return room.hall().rules().motions();
    }

    public String shape() {
        return Frames.shape(room);
    }
}
