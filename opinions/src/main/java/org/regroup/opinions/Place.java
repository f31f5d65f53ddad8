package org.regroup.opinions;

/// Where a person stands on the map. People close together answer alike.
///
/// The unit is one full step between agreeing and passing on a statement; only distances mean something.
public record Place(double x, double y) {}
