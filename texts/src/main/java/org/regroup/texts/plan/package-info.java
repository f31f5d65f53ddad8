/// In which order are these amendments put to the vote, and what becomes of the others when one carries?
@NullMarked
package org.regroup.texts.plan;

import org.jspecify.annotations.NullMarked;
