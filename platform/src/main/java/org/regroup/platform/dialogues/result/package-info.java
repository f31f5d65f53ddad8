/// The result of a dialogue: common ground, differences and the map, under the rules that protect single answers. Named for the
/// templates; no other room calls it.
@NamedInterface("result")
@NullMarked
package org.regroup.platform.dialogues.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
