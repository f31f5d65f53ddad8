package org.regroup.platform.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the reader of a failed request is told.
///
/// @param what      what happened
/// @param saved     what is kept
/// @param next      what to do now
/// @param reference names this failure in the log
/// @param again     what was typed, to be sent again; null where that is of no use
public record FailurePage(int status, String title, String what, String saved, String next, String reference,
        @Nullable Again again) {

    /// A form that sends once more what came from a page that was open too long.
    public record Again(String path, List<Typed> fields) {}

    public record Typed(String name, String value) {}
}
