/// Where do people agree, across organisations and across opinion groups?
///
/// Votes go in, an immutable [org.regroup.opinions.OpinionMap] comes out: the
/// same votes give the same bytes on every machine and in whatever order they
/// are handed over.
@NullMarked
package org.regroup.opinions;

import org.jspecify.annotations.NullMarked;
