/// What several organisations decided together, worked out from their certificates, and its files.
@NullMarked
package org.regroup.platform.decisions.results;

import org.jspecify.annotations.NullMarked;
