package org.regroup.platform.journeys;

import com.microsoft.playwright.Locator;

/// How somebody works the controls of a page. Journeys are written once and made by each hand.
interface Hand {

    /// A link, a button, a box to tick, or the head of a part that folds out.
    void press(Locator control);

    /// Replaces what stands in a field.
    void type(Locator field, String text);

    /// One of a list that folds out.
    void choose(Locator list, String label);

    /// One of several radio buttons.
    void tick(Locator radio);
}
