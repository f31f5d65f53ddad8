/// People, how they sign in, their sessions and preferences, the export and erasure of what is theirs.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.regroup.platform.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
