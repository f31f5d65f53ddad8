package org.regroup.documents;

import java.util.List;

/// A printed document: a cover, and parts with headings, clauses, lists and tables.
///
/// @param standfirst what it is, in a sentence or two; may be empty
/// @param facts      what the cover says: who convenes, when it meets, until when amendments may be sent
/// @param contents   whether a table of contents with page numbers follows the cover
/// @param parts      in reading order
public record Document(Imprint imprint, List<Run> standfirst, List<Fact> facts, boolean contents, List<Part> parts) {

    public Document {
        standfirst = List.copyOf(standfirst);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }
}
