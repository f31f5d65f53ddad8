package org.regroup.documents;

import java.time.Instant;
import java.util.Locale;

/// What a document is known by, in its properties and at the foot of its pages.
///
/// @param title     never empty: a dash stands for it then
/// @param language  of the document; a part may be in another
/// @param publisher who issues it
/// @param subject   what it is about, for catalogues; may be empty
/// @param made      when; the only clock a document knows
/// @param phrases   the few words of the pages themselves, in that language
public record Imprint(String title, Locale language, String publisher, String subject, Instant made, Phrases phrases) {

    public Imprint {
        title = title.isBlank() ? "–" : Letters.clean(title);
        publisher = Letters.clean(publisher);
        subject = Letters.clean(subject);
    }
}
