/// One question put to several organisations, each deciding by its own rule, and what came of it.
///
/// [org.regroup.counting.questions.Terms] are what was fixed before the vote; each organisation answers with what it
/// [org.regroup.counting.questions.Returned] and a [org.regroup.counting.questions.Certification] of the figures, signed over
/// both. [org.regroup.counting.questions.DecisionResult] adds everything up again, says what does not add up, and judges by
/// [org.regroup.counting.decisions].
///
/// ```java
/// DecisionResult result = DecisionResult.of(decision);
/// result.addsUp();          // ballots make the certificates, signatures verify, times are in order
/// result.outcome();         // CARRIED, NOT_CARRIED or OPEN
/// result.pending();         // organisations whose certificate is missing
/// ```
@NullMarked
package org.regroup.counting.questions;

import org.jspecify.annotations.NullMarked;
