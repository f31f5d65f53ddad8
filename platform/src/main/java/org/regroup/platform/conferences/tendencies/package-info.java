/// Tendencies: people at a conference who share a view and say so together, each given the same notice.
@NamedInterface("tendencies")
@NullMarked
package org.regroup.platform.conferences.tendencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
