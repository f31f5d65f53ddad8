package org.regroup.hall.agenda;

import java.util.Optional;

/// Something that is to be dealt with.
///
/// @param name by which it is known for good, such as the number of a motion
public sealed interface Item {

    String name();

    /// How long it takes, in seconds.
    long seconds(Allowances allowances);

    /// Something with a time of its own, such as an opening, a report or a break.
    ///
    /// @param seconds that it takes
    record Fixed(String name, long seconds) implements Item {
        public Fixed {
            if (seconds < 0) {
                throw new IllegalArgumentException("no time is less than none");
            }
        }

        @Override
        public long seconds(Allowances allowances) {
            return seconds;
        }
    }

    /// A motion with its amendments.
    ///
    /// @param speeches   from the floor on the motion, the mover and the seconder aside
    /// @param amendments that are debated and voted on, each with a mover and one speech against
    /// @param votes      that are taken beside those on amendments: one on the whole, more where it is voted on in parts
    /// @param limit      the longest time it is given, whatever has been asked for
    record Business(String name, int speeches, int amendments, int votes, Optional<Long> limit) implements Item {
        public Business {
            if (speeches < 0 || amendments < 0 || votes < 0 || limit.filter(most -> most < 0).isPresent()) {
                throw new IllegalArgumentException("nothing is there less than not at all");
            }
        }

        public static Business of(String name, int speeches, int amendments) {
            return new Business(name, speeches, amendments, 1, Optional.empty());
        }

        public Business within(long seconds) {
            return new Business(name, speeches, amendments, votes, Optional.of(seconds));
        }

        @Override
        public long seconds(Allowances by) {
            long debate = by.mover() + by.seconder() + (long) speeches * by.speech() + by.reply();
            long amending = (long) amendments * (by.mover() + by.speech() + by.vote());
            long whole = debate + amending + (long) votes * by.vote();
            return limit.map(most -> Math.min(most, whole)).orElse(whole);
        }
    }

    /// Items on which nobody wants to speak, taken by one vote. The movers are not heard.
    ///
    /// @param items how many
    record Consent(String name, int items) implements Item {
        @Override
        public long seconds(Allowances allowances) {
            return items == 0 ? 0 : allowances.vote();
        }
    }
}
