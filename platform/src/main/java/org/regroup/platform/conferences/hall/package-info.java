/// The hall: what happens is entered in a log that is never changed, and everything that is shown is read from it.
@NamedInterface("hall")
@NullMarked
package org.regroup.platform.conferences.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
