/// Who takes part in a conference: how many delegates each organisation sends, who they are, with what mandate they come, and
/// who is there.
@NamedInterface("delegates")
@NullMarked
package org.regroup.platform.conferences.delegates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
