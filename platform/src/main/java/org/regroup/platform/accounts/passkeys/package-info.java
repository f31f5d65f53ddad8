/// Passkeys, by Spring Security's own WebAuthn; its principal becomes our signed-in person.
@NullMarked
package org.regroup.platform.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
