package org.regroup.platform.organisations;

import java.time.LocalDate;

import org.regroup.platform.accounts.PersonId;

/// Somebody looked at a roll, or took a copy of it, so many times on a day.
public record RollAccess(PersonId person, LocalDate day, boolean copied, int times) {}
