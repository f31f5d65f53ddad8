package org.regroup.platform.demo;

/// The three ways of looking at cold homes that the people of the demonstration hold, in different mixtures in each
/// organisation.
enum Temper {

    /// Mend it now and make it cheaper.
    MEND,
    /// Build it ourselves, together and for good.
    BUILD,
    /// Organise, and win it by strength.
    ORGANISE
}
