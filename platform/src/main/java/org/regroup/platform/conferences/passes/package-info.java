/// Passes of a conference: printed with a code, and signed for the browser, so that nobody has to sign in to take part.
@NamedInterface("passes")
@NullMarked
package org.regroup.platform.conferences.passes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
