package org.regroup.platform.alliances;

import java.util.List;

import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;

/// What somebody sees who follows the link of an invitation.
///
/// @param invitedBy  the organisation that sent it
/// @param affiliates the organisations that belong to the alliance so far
/// @param under      organisations for which the reader may answer
/// @param over       why it can no longer be answered; empty while it can
public record LinkPage(Alliance alliance, Terms terms, String href, String called, Mark invitedBy, List<Mark> affiliates,
        String until,
        List<Choice> under, String over, Typed typed, Problems problems, boolean signedIn, boolean opening) {}
