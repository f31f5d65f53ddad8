/// Delegates and those who sent them: what they were told to vote, and what they report back.
@NamedInterface("delegations")
@NullMarked
package org.regroup.platform.decisions.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
