/// What stands beside a motion: minority reports next to the movers' reasons, at the same size, and the positions of
/// organisations, each under its own mandate line. Named for the templates.
@NamedInterface("stances")
@NullMarked
package org.regroup.platform.motions.stances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
