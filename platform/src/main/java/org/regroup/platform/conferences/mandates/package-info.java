/// The mandate card of each delegate: instructed, free or asked to consult, per item of the agenda; and what she reports back to
/// those who sent her.
@NamedInterface("mandates")
@NullMarked
package org.regroup.platform.conferences.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
