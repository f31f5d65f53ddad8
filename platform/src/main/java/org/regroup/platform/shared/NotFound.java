package org.regroup.platform.shared;

/// Thrown where a page is asked for that does not exist, or that this visitor may not know of. Answered with a page in
/// plain words and status 404.
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param what the kind of thing that was not found, such as `dialogue`; it is logged, so it names nobody
    public NotFound(String what) {
        super(what);
    }
}
