package org.regroup.platform.accounts.page;

import java.time.LocalDate;

/// A browser on which a person is signed in.
///
/// @param key     names it in the form; the session's own id would let whoever reads it in
/// @param device  in plain words
/// @param since   the day of sign-in
/// @param lastUse the day it was last used; no hour, since nobody needs to know it
/// @param here    whether it is the browser that asks
public record SessionLine(String key, String device, LocalDate since, LocalDate lastUse, boolean here) {}
