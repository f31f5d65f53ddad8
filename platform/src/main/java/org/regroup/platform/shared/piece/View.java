package org.regroup.platform.shared.piece;

import java.util.List;

import org.regroup.platform.shared.Mark;

/// One of two views printed side by side at the same size.
///
/// @param open whether the badge is open: those who speak do so in personal capacity
/// @param by   who speaks
public record View(String title, List<String> paragraphs, Mark mark, boolean open, String by) {}
