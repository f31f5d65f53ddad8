package org.regroup.platform.conferences.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.business.Agenda;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.Motions;
import org.regroup.texts.Text;

/// What everybody sees of each conference, read once for all who look at the same time.
@Component
public class Rooms {

    /// What stands beside the log, such as names and texts, may be so old.
    static final Duration BESIDE = Duration.ofSeconds(5);

    private final Happenings happenings;
    private final UnsecondedRepository unseconded;
    private final Rosters rosters;
    private final Business business;
    private final Motions motions;
    private final MotionTexts texts;
    private final Clock clock;
    private final AtomicLong readings = new AtomicLong();
    private final Map<ConferenceId, Fresh<Read>> rooms = new ConcurrentHashMap<>();

    Rooms(Happenings happenings, UnsecondedRepository unseconded, Rosters rosters, Business business, Motions motions,
            MotionTexts texts, Clock clock) {
        this.happenings = happenings;
        this.unseconded = unseconded;
        this.rosters = rosters;
        this.business = business;
        this.motions = motions;
        this.texts = texts;
        this.clock = clock;
    }

    private record Read(Room room, Instant at) {}

    /// As it is now: nothing that was entered before this call is missing.
    public Room of(Conference conference) {
        return of(conference.id(), () -> conference);
    }

    /// The same where the conference is not at hand.
    Room of(ConferenceId id, Supplier<Conference> conference) {
        return rooms.computeIfAbsent(id, _ -> new Fresh<>()).get(before -> read(conference.get(), before)).room();
    }

    private Read read(Conference conference, @Nullable Read before) {
        var hall = happenings.hall(conference.id());
        var waiting = unseconded.of(conference.id()).stream().filter(one -> one.stands(hall)).toList();
        var now = clock.instant();
        boolean same = before != null && before.room().hall().lines() == hall.lines()
                && before.room().conference().equals(conference) && before.room().unseconded().equals(waiting)
                && now.isBefore(before.at().plus(BESIDE));
        var still = same ? current(Objects.requireNonNull(before).room()) : Optional.<Room>empty();
        return still.map(room -> new Read(room, Objects.requireNonNull(before).at()))
                .orElseGet(() -> new Read(beside(conference, hall, waiting), now));
    }

    /// The same room, if its text is the one that stands: a vote may have changed it a moment after its result was entered.
    private Optional<Room> current(Room room) {
        var text = room.text();
        var item = room.item().map(BusinessItem::motion).orElse(null);
        return item == null || text == null
                ? Optional.of(room)
                : motions.find(item.id()).filter(motion -> motion.version().equals(text.version())).map(room::on);
    }

    private Room beside(Conference conference, Hall hall, List<Unseconded> waiting) {
        var agenda = business.of(conference.id());
        return new Room(readings.incrementAndGet(), conference, hall, rosters.of(conference), agenda,
                text(hall, agenda), null, waiting);
    }

    private @Nullable Text text(Hall hall, Agenda agenda) {
        var item = hall.business().item().flatMap(
                taken -> agenda.items().stream().filter(one -> one.name().equals(taken.item())).findFirst()).orElse(null);
        var motion = item == null ? null : item.motion();
        return motion == null ? null : texts.current(motion.id());
    }
}
