/// Conferences that nobody owns: sponsors of equal standing, a programme, delegates, business, the hall, minutes.
///
/// What happens in the hall is an append-only log; the library `hall` reads the state of the room from it, and the minutes.
/// Motions come from the room of motions, rules and weighings from the library `counting`.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations", "alliances", "motions",
        "motions :: amending", "motions :: composites", "motions :: stances", "decisions", "decisions :: questions"})
@NullMarked
package org.regroup.platform.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
