/// How does a text look on paper and in a word processor?
///
/// A [org.regroup.documents.Document] says what stands on the pages; [org.regroup.documents.Pdf], [org.regroup.documents.Docx],
/// [org.regroup.documents.Odt] and [org.regroup.documents.PlainText] write it. The same document gives the same bytes, on any
/// machine. Whatever a text contains is printed as text: nothing in it can become markup, and signs that cannot be printed
/// are replaced and counted, never dropped in silence.
@NullMarked
package org.regroup.documents;

import org.jspecify.annotations.NullMarked;
