package org.regroup.platform.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/// A pointer; the keyboard only for writing.
final class Mouse implements Hand {

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void type(Locator field, String text) {
        field.click();
        field.fill(text);
    }

    @Override
    public void choose(Locator list, String label) {
        list.selectOption(new SelectOption().setLabel(label));
    }

    @Override
    public void tick(Locator radio) {
        radio.check();
    }
}
