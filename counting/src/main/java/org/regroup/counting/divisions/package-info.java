/// Votes taken in one hall by delegates of several organisations: who could vote, the ballots and what tellers counted, the rule,
/// and what that comes to.
///
/// ```java
/// var count = Count.of(division);
/// count.verdict().carried();
/// count.verdict().words();   // the arithmetic
/// ```
@NullMarked
package org.regroup.counting.divisions;

import org.jspecify.annotations.NullMarked;
