/// How fast are the libraries? Run by hand, see the README beside the module.
@NullMarked
package org.regroup.bench;

import org.jspecify.annotations.NullMarked;
