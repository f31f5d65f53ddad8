/// Dissent that stands beside a decision at the same size: reservations, and reports of minorities.
@NamedInterface("dissents")
@NullMarked
package org.regroup.platform.decisions.dissents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
