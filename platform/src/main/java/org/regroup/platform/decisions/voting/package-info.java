/// Voting on questions: casting and changing a vote until the close, and the ballots as they lie in the box.
@NamedInterface("voting")
@NullMarked
package org.regroup.platform.decisions.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
