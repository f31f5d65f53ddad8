package org.regroup.platform.shared;

/// Thrown where somebody may know of a thing but not do this with it. Answered with a page that says why and status 403.
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Object[] args;

    /// @param messageKey a text that says who may do this, such as `alliances.forbidden.speak`
    /// @param args       what the text puts in its gaps
    public Forbidden(String messageKey, Object... args) {
        super(messageKey);
        this.args = args;
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }

    Object[] args() {
        return args.clone();
    }
}
