/// What happens in a conference, and the state of the room that follows from it: the same log gives the same room anywhere.
@NullMarked
package org.regroup.hall.day;

import org.jspecify.annotations.NullMarked;
