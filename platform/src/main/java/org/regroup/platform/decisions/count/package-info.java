/// A count for its readers: the report of an election here, and the public tool that counts anybody's ballots and keeps nothing.
/// Named for the templates and for the pages of elections.
@NamedInterface("count")
@NullMarked
package org.regroup.platform.decisions.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
