package org.regroup.counting;

import java.util.List;

/// Something a method lets the organisers choose.
///
/// @param standard what it is unless chosen otherwise
/// @param choices  what can be chosen; empty: a number
/// @param about    what it does, in a few words
public record Parameter(String name, String standard, List<String> choices, String about) {

    public Parameter {
        choices = List.copyOf(choices);
    }

    public static Parameter number(String name, String standard, String about) {
        return new Parameter(name, standard, List.of(), about);
    }

    public static Parameter choice(String name, String about, String standard, String... others) {
        var choices = new java.util.ArrayList<>(List.of(standard));
        choices.addAll(List.of(others));
        return new Parameter(name, standard, choices, about);
    }

    boolean accepts(String value) {
        return choices.isEmpty() ? value.matches("\\d{1,9}(\\.\\d{1,9}|/0{0,8}[1-9]\\d{0,8})?") : choices.contains(value);
    }
}
