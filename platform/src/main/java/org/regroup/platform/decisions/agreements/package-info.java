/// What organisations have ratified together, and what follows from it for their alliance: its basis of agreement and whom each
/// clause binds, its rung, who joins, and its standing orders. Nothing here is decided by two for the others.
@NamedInterface("agreements")
@NullMarked
package org.regroup.platform.decisions.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
