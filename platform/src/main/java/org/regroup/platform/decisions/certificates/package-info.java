/// Certificates of result: what each organisation's votes came to, attested by two people and signed with its key.
@NamedInterface("certificates")
@NullMarked
package org.regroup.platform.decisions.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
