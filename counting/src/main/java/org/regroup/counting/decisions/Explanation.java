package org.regroup.counting.decisions;

import java.util.List;

/// Something to be said, before it is put into the words of a language: a saying and what fills its gaps.
/// [English] has the words for it; a page in another language translates [Saying] by its name and the [Part]s by their kind.
public record Explanation(Saying saying, List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    public static Explanation of(Saying saying, Part... parts) {
        return new Explanation(saying, List.of(parts));
    }

    static Explanation sentences(List<Explanation> several) {
        return several.size() == 1
                ? several.getFirst()
                : of(Saying.SENTENCES, new Part.Phrases(several, Part.Joint.NEXT));
    }

    @Override
    public String toString() {
        return English.STANDARD.text(this);
    }
}
