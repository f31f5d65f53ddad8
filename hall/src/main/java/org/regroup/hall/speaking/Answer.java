package org.regroup.hall.speaking;

/// What came of asking to speak.
public sealed interface Answer {

    /// On the list.
    record Listed(SpeakersList list) implements Answer {}

    /// Not on the list.
    record Refused(Refusal why) implements Answer {}
}
