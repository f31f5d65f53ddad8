package org.regroup.platform.shared.piece;

/// An entry of a timeline.
///
/// @param iso   the day as machines read it
/// @param day   the day as it is printed
/// @param title what happened, in bold
/// @param text  what follows it
public record Event(String iso, String day, String title, String text) {}
