package org.regroup.platform.accounts;

import java.io.Serializable;
import java.util.UUID;

/// Names a person on this server.
public record PersonId(UUID value) implements Serializable {}
