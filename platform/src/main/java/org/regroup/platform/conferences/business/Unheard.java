package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.agenda.Section.Unreached;

/// What became, by rule, of an item that was not reached.
public record Unheard(int item, String title, Unreached rule, String addressee, @Nullable LocalDate answerBy, Instant at) {}
