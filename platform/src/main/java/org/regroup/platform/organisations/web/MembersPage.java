package org.regroup.platform.organisations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Counts;
import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.Standpoint;

/// The members who let the others see them.
///
/// @param later address of the next part, or null
public record MembersPage(Standpoint at, Counts counts, List<RollEntry> members, Map<PersonId, String> names,
        @Nullable String later) {

    public String name(RollEntry member) {
        return member.person() == null ? member.name() : names.getOrDefault(member.person(), member.name());
    }
}
