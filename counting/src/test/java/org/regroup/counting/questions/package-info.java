@NullMarked
package org.regroup.counting.questions;

import org.jspecify.annotations.NullMarked;
