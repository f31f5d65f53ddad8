/// Seats at a conference for people who belong to no organisation that sends delegates, drawn by lot in public.
@NamedInterface("lots")
@NullMarked
package org.regroup.platform.conferences.lots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
