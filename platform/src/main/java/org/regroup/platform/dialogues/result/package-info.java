/// The result of a dialogue: common ground, differences and the map, under the rules that protect single answers. Named for the
/// templates and for rooms that show what was answered beside what they decide.
@NamedInterface("result")
@NullMarked
package org.regroup.platform.dialogues.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
