/// What will be reached in the time there is: an agenda played through under its own rules, before anybody meets and again while
/// they do.
@NullMarked
package org.regroup.hall.agenda;

import org.jspecify.annotations.NullMarked;
