/// Elections: what is to be filled and by which rule is fixed before the vote, the roll is frozen, the ballot is secret from
/// other members, paper is entered by two people independently, and the count can be repeated by anybody.
///
/// Other rooms open elections through [org.regroup.platform.decisions.Elections]; the count itself is the matter of the
/// library `counting`.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations", "alliances", "motions",
        "motions :: stances"})
@NullMarked
package org.regroup.platform.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
