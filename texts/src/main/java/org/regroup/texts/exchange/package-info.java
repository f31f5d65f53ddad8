/// Texts and amendments in and out: Markdown for people, JSON for programs, a plain listing of changes for e-mail.
///
/// What is wrong with a file is a value ([org.regroup.texts.exchange.Reading.Refused]) with its line and words, never an
/// exception.
@NullMarked
package org.regroup.texts.exchange;

import org.jspecify.annotations.NullMarked;
