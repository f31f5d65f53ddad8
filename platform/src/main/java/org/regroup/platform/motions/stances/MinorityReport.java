package org.regroup.platform.motions.stances;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

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

    /// Whether this person is its author or signs with her.
    public boolean signedBy(@Nullable PersonId somebody) {
        return signatures().anyMatch(one -> one.id().equals(somebody));
    }

    /// The author and those who sign with her, in order.
    public Stream<Person> signatures() {
        return Stream.concat(Stream.of(author), signers.stream());
    }

    /// How many organisations its author and signers belong to.
    public long organisations() {
        return signatures().map(Person::organisation).filter(Objects::nonNull).distinct().count();
    }
}
