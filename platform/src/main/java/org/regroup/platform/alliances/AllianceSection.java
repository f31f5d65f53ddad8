package org.regroup.platform.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Page;

/// A part of an alliance's page that another room fills, such as its dialogues. Every bean of this kind is asked.
public interface AllianceSection {

    /// Sections stand in the order of these numbers.
    int place();

    /// What to show, in the reader's language; at most one query, since the page has eight in all.
    Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page);

    /// @param note  a sentence beside the heading
    /// @param empty what to say while there are no items: what belongs here, and the next step
    /// @param next  where this reader can begin something new, if anywhere
    record Section(String title, String note, List<Item> items, String empty, @Nullable Step next) {}

    /// @param end a few words at the end of the line, such as until when it is open
    record Item(String title, String href, String note, String end) {}

    record Step(String label, String href) {}
}
