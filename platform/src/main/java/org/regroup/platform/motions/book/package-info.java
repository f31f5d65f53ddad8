/// The motion book: the order paper on paper and in word processors, each motion with everything that belongs to it.
@NullMarked
package org.regroup.platform.motions.book;

import org.jspecify.annotations.NullMarked;
