/// The pages of organisations; templates read their records, other rooms do not.
@NamedInterface("web")
@NullMarked
package org.regroup.platform.organisations.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
