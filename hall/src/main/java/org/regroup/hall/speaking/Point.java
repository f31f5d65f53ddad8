package org.regroup.hall.speaking;

/// Somebody raises a point that comes before any speech, such as a point of order.
///
/// @param number in which order points were raised, from 1
/// @param weight of its kind; the lower is heard first, such as 0 for the safety of people in the room
/// @param kind   as the standing orders call it
public record Point(int number, String person, String organisation, int weight, String kind) {}
