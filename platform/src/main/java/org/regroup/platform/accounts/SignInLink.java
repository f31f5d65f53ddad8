package org.regroup.platform.accounts;

/// What a one-time link is good for when somebody opens it.
sealed interface SignInLink {

    /// It can be confirmed.
    record Ready(EmailAddress address, Destination next) implements SignInLink {}

    /// It was used before. The address is kept only for the browser that asked for the link; else it is empty.
    record Used(String address, Destination next) implements SignInLink {}

    /// Its ten minutes are over.
    record Expired(String address, Destination next) implements SignInLink {}

    /// It was asked for in another browser, or this one has forgotten.
    record OtherBrowser() implements SignInLink {}

    /// No such link, or one of long ago.
    record Unknown() implements SignInLink {}
}
