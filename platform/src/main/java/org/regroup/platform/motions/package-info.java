/// Motions: from first thoughts in a draft to what became of them, with who moved and supported them, what they commit whom
/// to and what they rest on.
///
/// Drafts are open to comment and never count as anybody's position. What changes a tabled motion in the name of a body is
/// entered by one organisation and confirmed by another. What the words say after amendments is the matter of the library
/// `texts`; the rooms below, amending, composites and words, change and surround them.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "organisations", "alliances", "dialogues", "dialogues :: result"})
@NullMarked
package org.regroup.platform.motions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
