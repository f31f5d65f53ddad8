package org.regroup.platform.dialogues.result;

/// Somebody whose answers are shown apart: an organisation, or everybody who speaks for none that is.
///
/// @param key          what the votes call it; empty for the others
/// @param number       number of its colour and outline, 0 for the others
/// @param members      people on its roll, 0 where unknown
/// @param participants its people who took part
public record Voice(String key, int number, String monogram, String name, int members, int participants) {

    static Voice others(int participants) {
        return new Voice("", 0, "–", "", 0, participants);
    }

    /// Unaffiliated people, together with people of organisations too small to be shown apart.
    public boolean others() {
        return key.isEmpty();
    }

    Voice with(int newParticipants) {
        return new Voice(key, number, monogram, name, members, newParticipants);
    }
}
