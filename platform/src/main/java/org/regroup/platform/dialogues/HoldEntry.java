package org.regroup.platform.dialogues;

/// A line of the ledger of holds: the hold, and the statement it is or was on.
public record HoldEntry(Hold hold, int number, String body, String language) {}
