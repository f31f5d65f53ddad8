/// Compositing: one text from several motions, every word with its source. Movers sign each version, object, or keep their
/// motion separate; what is dropped stays in the log of options, and a panel drawn by lot hears appeals. Named for the
/// templates.
@NamedInterface("composites")
@NullMarked
package org.regroup.platform.motions.composites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
