/// Whose turn it is: requests to speak, put in order by a policy that was declared beforehand and that can say of every place
/// why it is there. Floor time per organisation is a gauge, never a penalty by itself.
@NullMarked
package org.regroup.hall.speaking;

import org.jspecify.annotations.NullMarked;
