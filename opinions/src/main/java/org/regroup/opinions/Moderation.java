package org.regroup.opinions;

/// How moderators have dealt with a statement.
///
/// Votes on a statement that is [#OUT] stay counted and are reported, but they neither place people nor make
/// common ground. An unreviewed statement counts like an accepted one.
public enum Moderation {
    ACCEPTED, UNREVIEWED, OUT
}
