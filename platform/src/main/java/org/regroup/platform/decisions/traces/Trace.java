package org.regroup.platform.decisions.traces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the words of a question came of.
///
/// @param motions    the motion that was put first, then those that went into it as parts of a composite
/// @param composites the composites by which they became one text
/// @param amendments changes that were taken into the text of one of the motions
/// @param statements of dialogues from which one of the motions grew; those on hold are left out
public record Trace(List<Source> motions, List<Joined> composites, List<Taken> amendments, List<Said> statements) {

    static final Trace NONE = new Trace(List.of(), List.of(), List.of(), List.of());

    public Trace {
        motions = List.copyOf(motions);
        composites = List.copyOf(composites);
        amendments = List.copyOf(amendments);
        statements = List.copyOf(statements);
    }

    /// A motion.
    ///
    /// @param put whether it is the one whose words were put, not a part of a composite
    public record Source(UUID id, int number, String title, @Nullable Instant tabledAt, boolean put) {

        public String href() {
            return "/motions/" + id;
        }
    }

    /// A composite that stands as a motion.
    public record Joined(UUID id, int number, String title, Instant standsAt) {

        public String href() {
            return "/composites/" + id;
        }
    }

    /// An amendment that changed the text.
    ///
    /// @param number  as its motion counts it
    /// @param by      the organisation that moved it, or the person where nobody else did
    /// @param carried by a vote; otherwise the movers took it in themselves
    public record Taken(UUID id, UUID motion, int number, String title, String by, boolean carried) {

        public String href() {
            return "/amendments/" + id;
        }
    }

    /// A statement of a dialogue.
    public record Said(UUID id, UUID dialogue, String dialogueTitle, int number, String words, String language) {

        public String href() {
            return "/dialogues/" + dialogue + "/statements#s" + number;
        }
    }

    public boolean none() {
        return motions.isEmpty();
    }
}
