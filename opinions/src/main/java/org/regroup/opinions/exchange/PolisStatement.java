package org.regroup.opinions.exchange;

import org.regroup.opinions.Moderation;

/// A statement with its text, one line of `comments.csv`.
///
/// @param id         comment-id
/// @param text       comment-body, as written, over several lines if so
/// @param author     author-id; empty where unknown
/// @param timestamp  when it was written, in milliseconds since 1970; 0 where unknown
/// @param moderation `1` accepted, `0` unreviewed, `-1` out
/// @param meta       is-meta
/// @param seed       is-seed: put in by those who opened the dialogue
public record PolisStatement(String id, String text, String author, long timestamp, Moderation moderation, boolean meta,
        boolean seed) {}
