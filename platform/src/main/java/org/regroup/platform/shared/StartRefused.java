package org.regroup.platform.shared;

import org.jspecify.annotations.Nullable;

/// Why the program does not start, in a sentence for whoever runs it, and what to do about it.
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    StartRefused(String reason, String remedy) {
        this(reason, remedy, null);
    }

    StartRefused(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
