/// Every method by its name.
@NullMarked
package org.regroup.counting.catalogue;

import org.jspecify.annotations.NullMarked;
