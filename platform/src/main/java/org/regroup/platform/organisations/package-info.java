/// Organisations, their rolls of members, units, and the mandates by which somebody may act for them.
///
/// Other rooms ask [org.regroup.platform.organisations.Organisations] who belongs where,
/// [org.regroup.platform.organisations.Mandates] who may act, and [org.regroup.platform.organisations.Badges] how somebody
/// may speak.
@ApplicationModule(allowedDependencies = {"shared", "accounts"})
@NullMarked
package org.regroup.platform.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
