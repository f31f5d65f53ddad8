/// The one deployable: one package per room, each a module with its own tables, pages and texts.
@NullMarked
package org.regroup.platform;

import org.jspecify.annotations.NullMarked;
