/// What people do in a browser in their first ten minutes, and what every page owes everybody.
@NullMarked
package org.regroup.platform.journeys;

import org.jspecify.annotations.NullMarked;
