/// Roles of an alliance: created by two organisations, filled by an election, by each organisation or by lot, held until the
/// clock ends them, answered for in report-backs, and taken back by those who gave them.
@NamedInterface("seats")
@NullMarked
package org.regroup.platform.decisions.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
