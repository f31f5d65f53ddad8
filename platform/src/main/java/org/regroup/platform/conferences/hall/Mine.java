package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Refusal;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Turn;
import org.regroup.platform.conferences.delegates.Attendee;

/// What one attendee can do in the hall now, and where she stands.
///
/// @param ids makes names of acts: each form carries its own, so that sent twice it does nothing twice
public record Mine(Room room, Attendee attendee, Instant now, Supplier<UUID> ids) {

    private Hall hall() {
        return room.hall();
    }

    public String who() {
        return attendee.who();
    }

    public boolean here() {
        return hall().presence().has(who());
    }

    public boolean votes() {
        return hall().presence().votes(who());
    }

    public boolean speaking() {
        return hall().floor().talking().filter(talking -> talking.turn().person().equals(who())).isPresent();
    }

    /// Her place in line to speak; null where she does not wait.
    public @Nullable Integer place() {
        return room.place(who()).orElse(null);
    }

    public boolean waits() {
        return room.place(who()).isPresent();
    }

    /// Her point that waits to be heard.
    public @Nullable String point() {
        return room.turns().stream().filter(Turn.OfPoint.class::isInstance).map(turn -> ((Turn.OfPoint) turn).point())
                .filter(point -> point.person().equals(who())).map(point -> point.kind()).findFirst().orElse(null);
    }

    /// Why she cannot ask to speak; null where she can.
    public @Nullable Refusal unheard() {
        return hinders(new Act.Asked(who(), Side.NEITHER)).orElse(null);
    }

    /// Why she cannot raise a point; null where she can.
    public @Nullable Refusal pointless() {
        return hinders(new Act.Raised(who(), PointKind.ORDER.code(), PointKind.ORDER.weight())).orElse(null);
    }

    /// The procedural motions that she could move now, the weightiest first.
    public List<ProceduralMotion> movable() {
        return hall().rules().motions().stream().filter(motion -> hinders(
                new Act.Moved(motion.kind(), who(), seconders(hall(), motion, who()))).isEmpty())
                .filter(motion -> room.unseconded().stream().noneMatch(one -> one.kind() == motion.kind()))
                .sorted(java.util.Comparator.comparingInt(ProceduralMotion::weight)).toList();
    }

    /// As many others as could second it, to see whether it can be moved at all.
    static List<String> seconders(Hall hall, ProceduralMotion motion, String who) {
        return hall.presence().voters().stream().map(org.regroup.hall.day.Attendee::who).filter(other -> !other.equals(who))
                .limit(motion.seconders()).toList();
    }

    /// What others would move and she could second.
    public List<Unseconded> toSecond() {
        return votes() ? room.unseconded().stream().filter(one -> !one.by(who())).toList() : List.of();
    }

    /// What she would move herself and nobody has seconded.
    public List<Unseconded> own() {
        return room.unseconded().stream().filter(one -> one.who().equals(who())).toList();
    }

    private Optional<Refusal> hinders(Act act) {
        return Trying.hinders(hall(), now, who(), act);
    }

    /// The name of an act that is not done yet.
    public String id() {
        return ids.get().toString();
    }
}
