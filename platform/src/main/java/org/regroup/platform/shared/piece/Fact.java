package org.regroup.platform.shared.piece;

/// A name and what it is, as one line of a list of facts.
public record Fact(String name, String value) {}
