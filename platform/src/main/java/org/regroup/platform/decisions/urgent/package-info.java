/// Statements that cannot wait for the members. The rules are tighter, not looser: two organisations and two people sign, it
/// speaks for nobody else, says so wherever it is quoted, and lapses unless the members confirm it.
@NamedInterface("urgent")
@NullMarked
package org.regroup.platform.decisions.urgent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
