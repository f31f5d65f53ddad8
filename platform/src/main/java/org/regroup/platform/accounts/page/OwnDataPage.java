package org.regroup.platform.accounts.page;

import java.util.List;

/// What every room keeps about a person.
public record OwnDataPage(List<Room> rooms) {

    /// @param empty whether the room keeps nothing
    public record Room(String title, Datum data, boolean empty) {}
}
