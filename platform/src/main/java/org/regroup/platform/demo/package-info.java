/// The demonstration: four organisations, some people who belong to none, one dialogue, two elections and the
/// motions of a conference, made from a published seed;
/// and the one-click sign-ins that only the demonstration has.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations", "alliances", "dialogues", "decisions",
        "decisions :: *", "motions", "motions :: *", "conferences", "conferences :: *"})
@NullMarked
package org.regroup.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
