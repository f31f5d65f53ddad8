package org.regroup.platform.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.Organisation;

/// The organisations of this server, by name.
///
/// @param later address of the next part, or null
public record OrganisationsPage(List<Organisation> yours, List<Organisation> all, String search, @Nullable String later) {}
