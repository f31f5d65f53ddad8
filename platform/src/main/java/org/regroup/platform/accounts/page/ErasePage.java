package org.regroup.platform.accounts.page;

import org.regroup.platform.shared.Problems;

/// The end of an account, before it is final.
///
/// @param word  what has to be typed
/// @param typed what was typed
public record ErasePage(String word, String typed, Problems problems) {}
