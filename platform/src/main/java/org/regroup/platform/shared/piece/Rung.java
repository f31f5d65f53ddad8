package org.regroup.platform.shared.piece;

/// A rung of the ladder of unity, highest first.
public record Rung(String text, Stage.State state) {}
