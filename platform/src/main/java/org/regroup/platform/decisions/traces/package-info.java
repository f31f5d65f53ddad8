/// Where the words of a question come from, and where a question stands between a statement and a decision. Named for the
/// templates.
@NamedInterface("traces")
@NullMarked
package org.regroup.platform.decisions.traces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
