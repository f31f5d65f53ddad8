package org.regroup.platform.alliances;

import java.util.List;

/// A change as one line of a page: what it is, who has said what to it, and where it stands.
///
/// @param alliance name of the alliance
/// @param state    where it stands, in words
/// @param yours    whether the reader may answer it
public record ChangeLine(Change change, String alliance, String title, String note, Change.Stage stage, String state,
        List<SaidLine> said,
        boolean yours) {

    public String href() {
        return "/alliances/" + change.alliance() + "/changes/" + change.id();
    }
}
