package org.regroup.cli;

import org.regroup.counting.exchange.Reading;

/// Carries a refusal of bad data to the exit.
final class BadData extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadData(String message) {
        super(message);
    }

    /// What was read, or the refusal with its problems.
    static <T> T content(Reading<T> reading) {
        return reading.orElse(refused -> {
            throw new BadData(refused.report());
        });
    }
}
