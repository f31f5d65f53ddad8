@NullMarked
package org.regroup.counting.decisions;

import org.jspecify.annotations.NullMarked;
