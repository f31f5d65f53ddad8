package org.regroup.platform.motions.amending;

import java.util.Comparator;

import org.regroup.texts.Source;

/// A motion that went into a composite, or the composite itself: where words of the motion made of it came from.
///
/// @param id as credits name it
public record WordSource(Source.Kind kind, String id, int number, String title) implements Comparable<WordSource> {

    /// Motions by number, the composite last.
    @Override
    public int compareTo(WordSource other) {
        return Comparator.comparing(WordSource::kind).thenComparingInt(WordSource::number).compare(this, other);
    }

    /// Reads kind, name, number and title with a space between them.
    static WordSource read(String line) {
        var parts = line.split(" ", 4);
        var kind = parts[0].equals("motion") ? Source.Kind.MOTION : Source.Kind.COMPOSITE;
        return new WordSource(kind, parts[1], Integer.parseInt(parts[2]), parts[3]);
    }

    public String href() {
        return (kind == Source.Kind.MOTION ? "/motions/" : "/composites/") + id;
    }

    /// Its sign in a text, such as M14.
    String tag() {
        return (kind == Source.Kind.MOTION ? "M" : "C") + number;
    }
}
