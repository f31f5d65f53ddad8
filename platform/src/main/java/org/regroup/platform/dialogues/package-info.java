/// Statements, answers to them, and the map of where people agree.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations", "alliances"})
@NullMarked
package org.regroup.platform.dialogues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
