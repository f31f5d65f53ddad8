package org.regroup.platform.alliances;

import java.util.List;

import org.regroup.platform.shared.Mark;

/// The page of all alliances.
///
/// @param waiting  what waits for organisations the reader speaks for
/// @param proposed alliances these organisations have proposed to others
/// @param yours    alliances of the organisations to which the reader belongs
/// @param others   all other open alliances
/// @param speaks   whether the reader speaks for an organisation
public record AllianceList(List<ChangeLine> waiting, List<ChangeLine> proposed, List<Row> yours, List<Row> others, boolean speaks,
        boolean signedIn) {

    /// An open alliance and its affiliates.
    public record Row(Alliance alliance, List<Mark> affiliates) {

        public String href() {
            return "/alliances/" + alliance.id();
        }
    }
}
