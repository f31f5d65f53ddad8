package org.regroup.platform.decisions;

/// Whose roll a page shows: that of an election, or of a question.
///
/// @param title of the election or question
/// @param href  of its page
/// @param room  under which the page stands
public record RollView(String title, String href, Holder holder, String room) {}
