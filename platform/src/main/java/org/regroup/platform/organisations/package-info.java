/// Organisations, their rolls of members, units, and the mandates by which somebody may act for them.
@ApplicationModule(allowedDependencies = {"shared", "accounts"})
@NullMarked
package org.regroup.platform.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
