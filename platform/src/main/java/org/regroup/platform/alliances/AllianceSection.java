package org.regroup.platform.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// A part of an alliance's page that another room fills, such as its dialogues. Every bean of this kind is asked.
public interface AllianceSection {

    /// Sections stand in the order of these numbers.
    int place();

    /// What to show, in the reader's language; at most one query, since the page has eight in all.
    Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page);

    /// Several parts one below the other, where one query finds them all.
    default List<Section> all(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
        return List.of(of(alliance, state, viewer, page));
    }
}
