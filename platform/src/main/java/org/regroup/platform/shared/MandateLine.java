package org.regroup.platform.shared;

/// The four facts without which nothing is said in others' name, always in this order.
///
/// @param whoDecided  the body or the people
/// @param howMany     how many took part, out of how many
/// @param rule        under what rule
/// @param until       when it ends or is looked at again
public record MandateLine(String whoDecided, String howMany, String rule, String until) {}
