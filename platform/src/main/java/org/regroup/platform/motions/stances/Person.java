package org.regroup.platform.motions.stances;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Page;

/// Somebody who says something beside a motion.
///
/// @param name         null for somebody who has left
/// @param organisation whose badge is shown; null for none
public record Person(PersonId id, @Nullable String name, @Nullable OrganisationId organisation) {

    public String name(Page page) {
        return name == null ? page.t("accounts.left") : name;
    }
}
