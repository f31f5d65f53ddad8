package org.regroup.counting.questions;

import java.time.Instant;
import java.util.Optional;

import org.regroup.counting.Rational;

/// One that is asked, with its own procedure and roll as frozen before the vote.
///
/// @param organised whether it speaks as an organisation; people in none vote, but are none
/// @param members   how many it has, asked or not
/// @param delegates fixed for it, where organisations are weighed by delegates
/// @param rule      its own rule as text; see [org.regroup.counting.decisions.Rules]
/// @param opensAt   when its vote opens: not before its own notice has run
/// @param notAsked  members who are not asked themselves, such as where a council decides
/// @param publicKey of its Ed25519 key pair: X.509, in Base64; empty only where it is no organisation
public record Party(String name, String monogram, boolean organised, long members, Rational delegates, Card card, String rule,
        Instant opensAt, Roll roll, long notAsked, String publicKey) {

    /// How this party decides on questions of this kind, by its rule card.
    ///
    /// @param version    of the rule card
    /// @param noticeDays between freeze and its vote
    /// @param body       that decides, where a body does
    /// @param called     what those who vote are called, where they are not members or delegates: "co-ops"
    /// @param bloc       whether all votes that are cast follow the side on which most of them are
    /// @param weighed    whether a delegate has as many votes as members she stands for
    public record Card(int version, Electorate electorate, Method method, Secrecy secrecy, int noticeDays,
            Optional<String> body, Optional<String> called, boolean bloc, boolean weighed) {

        /// Of those who vote each for themselves.
        public Card(int version, Electorate electorate, Method method, Secrecy secrecy, int noticeDays, Optional<String> body,
                Optional<String> called) {
            this(version, electorate, method, secrecy, noticeDays, body, called, false, false);
        }
    }

    /// Who votes.
    public enum Electorate {
        MEMBERS,
        DELEGATES,
        UNITS,
        BODY
    }

    /// How they vote.
    public enum Method {
        BALLOT,
        MEETING,
        CARDS,
        PAPER,
        MIXED
    }

    /// Who sees who voted how.
    public enum Secrecy {
        SECRET,
        OPEN,
        ROLL_CALL
    }
}
