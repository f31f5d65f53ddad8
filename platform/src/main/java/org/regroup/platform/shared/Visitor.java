package org.regroup.platform.shared;

/// Who is looking at a page. The principal of a signed-in request implements this.
public interface Visitor {

    /// Nobody we know.
    Visitor ANONYMOUS = new Visitor() {
        @Override
        public boolean signedIn() {
            return false;
        }

        @Override
        public String name() {
            return "";
        }
    };

    boolean signedIn();

    /// The name this person shows to others; empty for somebody who is not signed in.
    String name();
}
