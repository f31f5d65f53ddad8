package org.regroup.platform.organisations;

import org.regroup.platform.shared.Ground;
/// A line of a file that cannot be taken: where, what stands there, and what to do about it.
///
/// @param column heading of the column in the file; empty where the whole line is meant
public record BadLine(long line, String column, String value, Ground ground) {}
