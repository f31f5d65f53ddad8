package org.regroup.platform.motions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// What a body ruled, recommended or decided on a motion: entered by one organisation, in force once another confirms it.
///
/// @param body the body that ruled, such as "Standing orders committee"
public record Ruling(UUID id, MotionId motion, Matter matter, String body, String reason, Agreement agreement) {

    /// What is ruled; three kinds that never stand for each other.
    public sealed interface Matter {

        String code();
    }

    /// Whether the motion is in order.
    public sealed interface Order extends Matter {}

    public record Admit() implements Order {
        @Override
        public String code() {
            return "admit";
        }
    }

    /// @param grounds all of them at once, each with the rule it cites
    public record Refuse(List<Refusal.Given> grounds) implements Order {
        public Refuse {
            grounds = List.copyOf(grounds);
        }

        @Override
        public String code() {
            return "refuse";
        }
    }

    /// What is advised to those who decide.
    public record Recommend(Advice advice) implements Matter {
        @Override
        public String code() {
            return "recommend";
        }
    }

    /// What those who decide have decided.
    public sealed interface Decide extends Matter {

        MotionOutcome outcome();
    }

    public record Carry() implements Decide {
        @Override
        public String code() {
            return "carry";
        }

        @Override
        public MotionOutcome outcome() {
            return MotionOutcome.CARRIED;
        }
    }

    public record Fall() implements Decide {
        @Override
        public String code() {
            return "fall";
        }

        @Override
        public MotionOutcome outcome() {
            return MotionOutcome.FALLEN;
        }
    }

    /// Passed on to a body that considers it, without being adopted.
    public sealed interface Remittance extends Decide {

        /// Which body considers it now.
        String to();

        /// By when it answers, if that was said.
        @Nullable
        LocalDate answerBy();

        @Override
        default MotionOutcome outcome() {
            return MotionOutcome.REMITTED;
        }
    }

    /// By a vote, with its figures.
    public record Remit(String to, @Nullable LocalDate answerBy) implements Remittance {
        @Override
        public String code() {
            return "remit";
        }
    }

    /// Without a vote: every mover has consented, and the body reports on a day named.
    public record Refer(String to, @Nullable LocalDate answerBy) implements Remittance {
        @Override
        public String code() {
            return "refer";
        }
    }

    /// A mover consents to a [Refer].
    ///
    /// @param voice  of the mover
    /// @param person who gave it for the mover
    public record Consent(UUID ruling, UUID voice, PersonId person, Instant at) {}

    /// The key of its words, such as `motions.ruling.admit`.
    public String key() {
        return "motions.ruling." + matter.code().toLowerCase(Locale.ROOT);
    }
}
