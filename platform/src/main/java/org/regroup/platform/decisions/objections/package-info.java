/// Formal objections of members while their organisation votes.
@NamedInterface("objections")
@NullMarked
package org.regroup.platform.decisions.objections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
