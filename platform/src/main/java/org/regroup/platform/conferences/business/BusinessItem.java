package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.agenda.Item;
import org.regroup.platform.motions.MotionId;

/// One thing that a conference is to deal with.
///
/// @param number  stays with it for good, whatever becomes of the order; the log of the conference names it by that
/// @param motion  where it is a motion
/// @param consent whether it is proposed for the consent list
public record BusinessItem(int number, UUID section, ItemKind kind, String title, String about, @Nullable OfMotion motion,
        Timing timing, boolean consent) {

    /// The motion that is put, as it stands now in the room of motions.
    ///
    /// @param number     as the alliance numbers its motions
    /// @param amendments that nobody has decided yet
    /// @param stands     whether it still is to be decided: it was not withdrawn, taken into a composite or decided before
    /// @param pulls      how many delegates want it debated that is proposed for the consent list
    /// @param until      until when they can say so; null where nobody has said
    public record OfMotion(MotionId id, int number, int amendments, boolean stands, int pulls, @Nullable Instant until) {

        public String href() {
            return "/motions/" + id;
        }
    }

    /// As the log of the conference names it.
    public String name() {
        return Integer.toString(number);
    }

    /// As the timetable of the library takes it.
    Item planned() {
        return timing.item(name(), kind, motion == null ? 0 : motion.amendments());
    }

    /// Whether it is taken by consent: to what is to be amended not everybody agrees.
    ///
    /// @param needed how many delegates together take an item off the list
    public boolean agreed(int needed) {
        return consent && motion != null && motion.amendments() == 0 && motion.pulls() < needed;
    }

    /// Whether the time is over in which delegates can have it debated.
    public boolean agreedBy(Instant now) {
        return motion != null && motion.until() != null && !now.isBefore(motion.until());
    }

    BusinessItem about(@Nullable OfMotion other) {
        return new BusinessItem(number, section, kind, title, about, other, timing, consent);
    }

    /// The same on another agenda.
    BusinessItem at(int otherNumber, UUID otherSection) {
        return new BusinessItem(otherNumber, otherSection, kind, title, about, motion, timing, false);
    }

    /// The same, on the consent list or not.
    BusinessItem consented(boolean on) {
        return new BusinessItem(number, section, kind, title, about, motion, timing, on);
    }
}
