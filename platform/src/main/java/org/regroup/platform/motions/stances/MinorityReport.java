package org.regroup.platform.motions.stances;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A reasoned dissent from what a body decided on a motion.
///
/// @param body    from whose decision it dissents
/// @param signers who signed with the author, in order
public record MinorityReport(ReportId id, Body body, Person author, String reasons, Instant madeAt, List<Person> signers) {

    static final int LONGEST = 4_000;

    /// Whose decision somebody dissents from.
    public enum Body {
        /// The body of the mover that passed the motion.
        MOVER,
        /// The body that recommended on it.
        ADVISER,
        /// The delegates who decide it.
        DELEGATES;

        /// The word in the database, in forms and in the keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Body> of(String code) {
            for (var body : values()) {
                if (body.code().equals(code)) {
                    return Optional.of(body);
                }
            }
            return Optional.empty();
        }
    }

    public MinorityReport {
        signers = List.copyOf(signers);
    }

    /// How many organisations its author and signers belong to.
    public long organisations() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(author), signers.stream()).map(Person::organisation)
                .filter(java.util.Objects::nonNull).distinct().count();
    }
}
