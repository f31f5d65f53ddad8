package org.regroup.platform.shared.piece;

/// A part of a long page, for the list of its parts at the top.
///
/// @param items how many items stand in it; 0 where they are not counted
public record Part(String id, String title, int items) {}
