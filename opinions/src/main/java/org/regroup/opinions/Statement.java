package org.regroup.opinions;

/// A single claim to respond to, as far as the mathematics needs to know it: its text lives elsewhere.
///
/// @param id         any string; numeric ids sort as numbers
/// @param moderation whether moderators let it in
/// @param meta       a statement about the people themselves ("I rent my home") rather than about the matter
public record Statement(String id, Moderation moderation, boolean meta) {

    /// Whether its votes place people on the map and may become common ground.
    public boolean counts() {
        return moderation != Moderation.OUT && !meta;
    }
}
