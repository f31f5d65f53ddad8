package org.regroup.platform.accounts;

import java.time.LocalDate;

/// A browser on which a person is signed in.
///
/// @param key     names it on the page; the session's own id would let whoever reads it in
/// @param device  what browser on what system
/// @param since   the day of sign-in
/// @param lastUse the day it was last used; no hour, since nobody needs to know it
/// @param here    whether it is the browser that asks
record SessionOfPerson(String key, Device device, LocalDate since, LocalDate lastUse, boolean here) {}
