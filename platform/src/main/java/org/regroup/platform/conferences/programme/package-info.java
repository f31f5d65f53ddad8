/// The programme of a conference: the call for sessions, streams with organisers of their own, submissions, days and rooms, who
/// comes, and what each session leaves behind.
@NamedInterface("programme")
@NullMarked
package org.regroup.platform.conferences.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
