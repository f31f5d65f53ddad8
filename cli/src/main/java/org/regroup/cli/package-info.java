/// The libraries at a shell prompt.
@NullMarked
package org.regroup.cli;

import org.jspecify.annotations.NullMarked;
