package org.regroup.platform.accounts;

import java.util.Map;

/// What one room keeps about a person. Every room has a bean of this kind; the export of own data and the erasure of an
/// account ask all of them.
public interface PersonalData {

    /// The room's name, which is its key in the export, such as `organisations`.
    String room();

    /// Everything this room holds about the person, as plain values, lists and maps that can be read by others; empty when
    /// there is nothing.
    Map<String, Object> of(PersonId person);

    /// Removes what is only this person's and cuts the tie to what others rely on, such as statements that were answered.
    /// Runs inside the transaction of the whole erasure.
    void erase(PersonId person);

    /// Whether other rooms find what is this person's by way of this one: then it is erased after them.
    default boolean leadsOthers() {
        return false;
    }
}
