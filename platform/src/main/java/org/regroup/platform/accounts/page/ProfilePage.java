package org.regroup.platform.accounts.page;

import org.regroup.platform.shared.Problems;

/// The form for what others see of a person.
public record ProfilePage(String name, String pseudonym, String language, String next, Problems problems) {}
