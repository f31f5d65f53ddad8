/// Alliances of organisations that nobody owns: one affiliate proposes a change, another confirms it, for ever on record.
///
/// Other rooms ask [org.regroup.platform.alliances.Alliances] which organisations belong where and what an alliance can do at
/// the moment, and fill a part of its page through [org.regroup.platform.alliances.AllianceSection].
/// [org.regroup.platform.alliances.Openings], [org.regroup.platform.alliances.Proposals],
/// [org.regroup.platform.alliances.Answers] and [org.regroup.platform.alliances.Affiliations] are the acts.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations"})
@NullMarked
package org.regroup.platform.alliances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
