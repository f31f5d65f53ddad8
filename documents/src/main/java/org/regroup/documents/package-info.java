/// How does a text look on paper and in a word processor?
@NullMarked
package org.regroup.documents;

import org.jspecify.annotations.NullMarked;
