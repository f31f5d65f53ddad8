/// Minutes, read from the log of what happened: nobody writes them, and the same log gives the same minutes anywhere.
@NullMarked
package org.regroup.hall.minutes;

import org.jspecify.annotations.NullMarked;
