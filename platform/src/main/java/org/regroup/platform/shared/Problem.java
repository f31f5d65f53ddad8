package org.regroup.platform.shared;

/// Something that must be put right before a form can be taken, in the reader's words.
///
/// @param field name of the field it concerns, which is also the field's id; empty where it concerns the whole form
/// @param text  what is wrong and what to do about it
public record Problem(String field, String text) {}
