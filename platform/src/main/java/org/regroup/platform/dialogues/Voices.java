package org.regroup.platform.dialogues;

import org.springframework.stereotype.Component;

import org.regroup.platform.shared.VoiceSecret;

/// Turns people into voices, by a secret that is not in the database, over the dialogue and the person: voices of one person
/// in two dialogues cannot be matched.
@Component
final class Voices {

    private final VoiceSecret secret;

    Voices(VoiceSecret secret) {
        this.secret = secret;
    }

    /// The voice of a person in a dialogue.
    ///
    /// @throws IllegalArgumentException for a stranger, who has none
    byte[] of(DialogueId dialogue, Voter voter) {
        return switch (voter) {
            case Voter.Known(var person) -> secret.mac(dialogue + "|person|" + person.value());
            case Voter.Browser(var token) -> secret.mac(dialogue + "|browser|" + token);
            case Voter.Stranger _ -> throw new IllegalArgumentException("a stranger has no voice in " + dialogue);
        };
    }

    /// The voice of somebody who answered elsewhere or on paper.
    byte[] ofOutsider(DialogueId dialogue, String outsideId) {
        return secret.mac(dialogue + "|outside|" + outsideId);
    }
}
