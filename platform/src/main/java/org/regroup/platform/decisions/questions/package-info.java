/// Questions put to several organisations, each of which answers by its own rule on its own roll.
///
/// What binds is fixed before the vote: the joint rule, every organisation's procedure and the rolls. The parts of a
/// question's way lie in packages beside this one; how votes become a decision is the matter of the library `counting`.
@NamedInterface("questions")
@NullMarked
package org.regroup.platform.decisions.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
