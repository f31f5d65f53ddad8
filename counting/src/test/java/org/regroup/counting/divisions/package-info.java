@NullMarked
package org.regroup.counting.divisions;

import org.jspecify.annotations.NullMarked;
