/// What the recurring pieces of pages show: small typed values for the templates under `piece/`.
@NullMarked
package org.regroup.platform.shared.piece;

import org.jspecify.annotations.NullMarked;
