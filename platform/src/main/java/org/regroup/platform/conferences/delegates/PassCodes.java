package org.regroup.platform.conferences.delegates;

import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.Tokens;
import org.regroup.platform.shared.VoiceSecret;

/// The codes on printed passes, such as `7KQ2M-X94RD`.
///
/// A code follows from the secret of this server and who it is for, so that a pass can be printed again; the database holds
/// its hash.
@Component
class PassCodes {

    /// Without letters and digits that are taken for one another.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;

    private final VoiceSecret secret;

    PassCodes(VoiceSecret secret) {
        this.secret = secret;
    }

    String of(UUID attendee, int issue) {
        var rest = new BigInteger(1, secret.mac("conference pass/" + attendee + "/" + issue));
        var code = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            var parts = rest.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
            code.append(i == HALF ? "-" : "").append(LETTERS.charAt(parts[1].intValueExact()));
            rest = parts[0];
        }
        return code.toString();
    }

    String of(Attendee attendee) {
        return of(attendee.id(), attendee.issue());
    }

    /// What is stored in place of a code.
    byte[] hash(UUID attendee, int issue) {
        return hash(of(attendee, issue));
    }

    /// The same of a code as somebody types it: spaces, hyphens and small letters do not matter.
    static byte[] hash(String typed) {
        return Tokens.hash(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
