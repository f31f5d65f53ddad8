package org.regroup.counting;

import java.util.List;

/// Something a method lets the organisers choose.
///
/// @param standard what it is unless chosen otherwise
/// @param choices  what can be chosen; empty: a number
/// @param whole    whether a number must be whole
/// @param about    what it does, in a few words
public record Parameter(String name, String standard, List<String> choices, boolean whole, String about) {

    public Parameter {
        choices = List.copyOf(choices);
    }

    public static Parameter number(String name, String standard, String about) {
        return new Parameter(name, standard, List.of(), false, about);
    }

    public static Parameter whole(String name, String standard, String about) {
        return new Parameter(name, standard, List.of(), true, about);
    }

    public static Parameter choice(String name, String about, String standard, String... others) {
        var choices = new java.util.ArrayList<>(List.of(standard));
        choices.addAll(List.of(others));
        return new Parameter(name, standard, choices, false, about);
    }

    boolean accepts(String value) {
        return choices.isEmpty()
                ? value.matches(whole ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1,9}|/0{0,8}[1-9]\\d{0,8})?")
                : choices.contains(value);
    }

    /// What it can be, in words.
    String range() {
        return !choices.isEmpty() ? String.join(", ", choices) : whole ? "a whole number" : "a number";
    }
}
