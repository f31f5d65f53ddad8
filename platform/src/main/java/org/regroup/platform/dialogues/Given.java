package org.regroup.platform.dialogues;

import java.time.Instant;

import org.regroup.opinions.Answer;

/// An answer somebody gave.
///
/// @param number number of the statement
public record Given(StatementId statement, int number, Answer answer, Instant at) {}
