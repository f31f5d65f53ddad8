/// The credentials desk: who is there, alternates that step in, and whether enough have come.
@NamedInterface("desk")
@NullMarked
package org.regroup.platform.conferences.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
