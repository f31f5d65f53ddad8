package org.regroup.platform.organisations;

/// A branch, co-op or other standing part of an organisation.
///
/// @param members how many are on the roll there
public record Unit(UnitId id, OrganisationId organisation, String name, UnitKind kind, int members) {}
