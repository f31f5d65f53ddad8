/// Standing orders as data: how long people speak and in which order, which procedural motions there are and what they do, how
/// votes are taken, what becomes of business that is not reached.
@NullMarked
package org.regroup.hall.orders;

import org.jspecify.annotations.NullMarked;
