package org.regroup.platform.accounts;

/// Thrown where a page needs somebody signed in and nobody is; answered by leading to the sign-in page and back.
final class SignInRequired extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignInRequired() {
        super("nobody is signed in");
    }
}
