/// Votes of a conference under load: delegates vote, watchers watch, a node dies.
@NullMarked
package org.regroup.bench.hall;

import org.jspecify.annotations.NullMarked;
