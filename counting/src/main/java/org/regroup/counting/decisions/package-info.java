/// Did this decision carry, under these rules?
///
/// Each organisation votes by its [org.regroup.counting.decisions.OwnRule] and returns a
/// [org.regroup.counting.decisions.Certificate]; a [org.regroup.counting.decisions.JointRule], fixed beforehand, joins
/// the certificates to a [org.regroup.counting.decisions.Verdict] that explains itself by its arithmetic. Rules are values:
/// they print themselves in plain words, and [org.regroup.counting.decisions.Rules] reads and writes them as one line of text.
///
/// ```java
/// JointRule rule = new AllOf(List.of(new Organisations(new Threshold.AtLeast(3)), new People(OwnRule.of(Majority.simple()))));
/// rule.words(4)         // carried if at least 3 of 4 organisations and more than half of all votes cast agree
/// rule.judge(returns)   // a verdict: carried, not carried or still open, and why
/// ```
@NullMarked
package org.regroup.counting.decisions;

import org.jspecify.annotations.NullMarked;
