/// Minutes that write themselves from the log of a conference; corrections stand beside what was written.
@NullMarked
package org.regroup.platform.conferences.minutes;

import org.jspecify.annotations.NullMarked;
