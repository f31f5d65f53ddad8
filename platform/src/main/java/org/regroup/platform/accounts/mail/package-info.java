/// Takes queued mail to the mail server, or lays it on the mail tray where there is none.
@NullMarked
package org.regroup.platform.accounts.mail;

import org.jspecify.annotations.NullMarked;
