package org.regroup.platform.organisations;

import java.util.Optional;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// A part of an organisation's page that another room fills, such as its elections. Every bean of this kind is asked.
public interface OrganisationSection {

    /// Sections stand in the order of these numbers.
    int place();

    /// What to show to this reader, if anything; at most one query, since the page has eight in all.
    Optional<Section> of(Standpoint at, Page page);
}
