package org.regroup.platform.dialogues.result;

/// A statement in its own words.
///
/// @param id   what the votes call it
/// @param lang language of the words, for readers by ear
/// @param held whether a hold is on it: its answers count, its words are not repeated
public record Wording(String id, String body, String lang, boolean held) {}
