package org.regroup.platform.shared.piece;

/// A page above this one.
public record Crumb(String name, String href) {}
