package org.regroup.platform.conferences.passes;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.shared.VoiceSecret;

/// Signs passes and reads them. Reading one asks no database: the signature says that this server made it, and the roll of a
/// vote that is open says whether it counts.
///
/// ```java
/// passes.of(request, conference).map(Pass::number);        // who asks, in the time of one HMAC-SHA-256
/// passes.attendee(request, signedIn, conference);          // the same, looked up: by pass or by account
/// ```
@Component
public class Passes {

    static final String COOKIE = "conference-pass";
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9_-]{22})\\.(\\d{1,7})\\.(\\d{1,5})\\.([A-Za-z0-9_-]{22})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int SIGNED = 16;
    private static final String PRINTED = "printed conference pass/";
    private static final String CARRIED = "signed conference pass/";

    private final VoiceSecret secret;
    private final Attendees attendees;

    Passes(VoiceSecret secret, Attendees attendees) {
        this.secret = secret;
        this.attendees = attendees;
    }

    /// As it stands in the link on a printed pass. In a cookie it says nothing: a browser takes the pass first, and that is noted.
    public String token(Attendee attendee) {
        return written(attendee, PRINTED);
    }

    /// As a browser carries it that has taken the pass.
    public String carried(Attendee attendee) {
        return written(attendee, CARRIED);
    }

    private String written(Attendee attendee, String as) {
        var pass = Pass.of(attendee);
        var id = pass.conference().value();
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return ENCODER.encodeToString(bytes.array()) + "." + pass.number() + "." + pass.issue() + "."
                + ENCODER.encodeToString(mac(pass, as));
    }

    /// The pass that a link leads to; empty for whatever this server has not signed.
    public Optional<Pass> read(String token) {
        return read(token, PRINTED);
    }

    private Optional<Pass> read(String token, String as) {
        var found = TOKEN.matcher(token);
        if (!found.matches()) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(DECODER.decode(found.group(1)));
        var pass = new Pass(new ConferenceId(new UUID(id.getLong(), id.getLong())), Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)));
        return MessageDigest.isEqual(mac(pass, as), DECODER.decode(found.group(4))) ? Optional.of(pass) : Optional.empty();
    }

    /// The pass that this browser carries for a conference.
    public Optional<Pass> of(HttpServletRequest request, ConferenceId conference) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> read(cookie.getValue(), CARRIED).stream())
                        .filter(pass -> pass.conference().equals(conference))
                        .findFirst();
    }

    /// As what somebody takes part: by the account, else by the pass of the browser. In one query.
    public Optional<Attendee> attendee(HttpServletRequest request, @Nullable SignedIn person, ConferenceId conference) {
        var byAccount = person == null ? Optional.<Attendee>empty() : attendees.of(person.id(), conference);
        return byAccount.or(() -> of(request, conference).flatMap(this::holder));
    }

    /// Whose pass it is; empty where it was lost, or she takes part no more.
    public Optional<Attendee> holder(Pass pass) {
        return attendees.byNumber(pass.conference(), pass.number()).filter(pass::valid);
    }

    private byte[] mac(Pass pass, String as) {
        return Arrays.copyOf(secret.mac(as + pass.conference() + "/" + pass.number() + "/" + pass.issue()),
                SIGNED);
    }
}
