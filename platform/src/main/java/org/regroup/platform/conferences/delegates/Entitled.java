package org.regroup.platform.conferences.delegates;

import java.util.Map;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// How many delegates one organisation sends, and from what that follows.
///
/// @param members voting members on its roll when it was counted
/// @param joined  how many of them joined in which month, such as 2026-03
public record Entitled(OrganisationId organisation, Mark mark, int members, Map<String, Integer> joined, int seats) {}
