/// Documents on paper and in word processors: a few at a time, and kept while they are asked for.
@NullMarked
package org.regroup.platform.shared.print;

import org.jspecify.annotations.NullMarked;
