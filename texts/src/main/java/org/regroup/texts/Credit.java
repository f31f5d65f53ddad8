package org.regroup.texts;

/// Who put words in or took them out, and by which decision.
///
/// @param decision name of the decision or of its vote; empty for words that stood there from the beginning
public record Credit(Source source, String decision) {

    public static Credit of(Source source) {
        return new Credit(source, "");
    }
}
