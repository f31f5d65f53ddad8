package org.regroup.platform.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a request was not answered as it was meant.
///
/// @param kind    which of the failures that have a text
/// @param reason  key of the text that says what happened; null for the one of the kind
/// @param args    what that text puts in its gaps
/// @param headers HTTP headers that belong to the answer
record Failure(Kind kind, @Nullable String reason, Object[] args, Map<String, String> headers) {

    /// Texts are `shared.failure.<text>.title`, `.what`, `.saved` and `.next`.
    enum Kind {
        UNREADABLE(400, "unreadable"),
        FORBIDDEN(403, "forbidden"),
        OUTDATED(403, "outdated"),
        NOT_FOUND(404, "notFound"),
        METHOD(405, "method"),
        TOO_LARGE(413, "tooLarge"),
        /// more text than a form may have
        TOO_MUCH(413, "tooMuch"),
        TOO_MANY(429, "tooMany"),
        INTERNAL(500, "internal"),
        UNAVAILABLE(503, "unavailable");

        final int status;
        final String text;

        Kind(int status, String text) {
            this.status = status;
            this.text = text;
        }

        static Kind of(int status) {
            return switch (status) {
                case 401, 403 -> FORBIDDEN;
                case 404, 410 -> NOT_FOUND;
                case 405 -> METHOD;
                case 413 -> TOO_LARGE;
                case 429 -> TOO_MANY;
                case 503 -> UNAVAILABLE;
                default -> status >= 400 && status < 500 ? UNREADABLE : INTERNAL;
            };
        }
    }

    static Failure of(Kind kind, Object... args) {
        return new Failure(kind, null, args, Map.of());
    }

    Failure withHeader(String name, String value) {
        return new Failure(kind, reason, args, Map.of(name, value));
    }
}
