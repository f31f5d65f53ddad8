package org.regroup.platform.conferences.hall;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.VoiceSecret;

/// Names for acts that follow from something everybody can see, such as the close of a vote: the same act sent twice has one
/// name, and nobody can work it out beforehand and give it to an act of their own.
@Component
public class ActNames {

    private final VoiceSecret secret;

    ActNames(VoiceSecret secret) {
        this.secret = secret;
    }

    public UUID of(String what) {
        var bytes = ByteBuffer.wrap(secret.mac("act of a conference|" + what));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
