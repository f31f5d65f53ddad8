package org.regroup.platform.conferences;

import gg.jte.Content;
import java.util.Optional;

import org.regroup.platform.shared.Page;

/// A part of a conference's page that another part of the room fills, such as its programme. Every bean of this kind is asked.
///
/// The page has eight queries in all and asks four itself. A section leads to a page of its own and asks one query at most;
/// only [#NOW], [#PROGRAMME], [#BUSINESS] and [#DELEGATES] may ask one, the rest shows links and what the page knows already.
public interface ConferenceSection {

    /// What happens in the hall at this moment.
    int NOW = 10;
    /// The call for sessions, and who speaks where and when.
    int PROGRAMME = 30;
    /// What is to be decided, and the standing orders.
    int BUSINESS = 40;
    /// Who comes, for whom, and by what right.
    int DELEGATES = 50;
    /// What happened and what came of it.
    int MINUTES = 60;

    /// Where on the page; sections stand in the order of these numbers.
    int place();

    /// What to show to this reader, if anything.
    Optional<Content> of(ConferencePage view, Page page);
}
