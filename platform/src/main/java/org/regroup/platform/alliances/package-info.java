/// Alliances of organisations that nobody owns: every change needs two of them.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations"})
@NullMarked
package org.regroup.platform.alliances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
