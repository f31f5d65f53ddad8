package org.regroup.platform.motions;

import java.util.UUID;

/// A statement of a dialogue that a motion grew from.
public record Grown(UUID statement, UUID dialogue, String dialogueTitle, int number, String words, String language) {}
