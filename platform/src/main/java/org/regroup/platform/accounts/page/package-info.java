/// What the pages of accounts show: records that templates take.
@NamedInterface("page")
@NullMarked
package org.regroup.platform.accounts.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
