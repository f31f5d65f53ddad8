/// The result of a dialogue: common ground, differences and the map, under the rules that protect single answers.
@NullMarked
package org.regroup.platform.dialogues.result;

import org.jspecify.annotations.NullMarked;
