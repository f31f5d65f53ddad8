/// What the pages of accounts show: records that templates take.
@NullMarked
package org.regroup.platform.accounts.page;

import org.jspecify.annotations.NullMarked;
