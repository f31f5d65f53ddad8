/// What every room uses: identifiers, the page around a page, the database, errors, limits.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.regroup.platform.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
