package org.regroup.texts;

import java.util.List;

/// Where words came from.
///
/// @param id            of the motion, composite or amendment
/// @param organisations who moved it, by whatever name the caller knows them
public record Source(Kind kind, String id, List<String> organisations) {

    /// What brought the words in.
    public enum Kind {
        MOTION, COMPOSITE, AMENDMENT,
        /// A correction of spelling or numbering by those who keep the text.
        EDITORIAL
    }

    public Source {
        organisations = List.copyOf(organisations);
    }
}
