package org.regroup.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/// The keyboard alone: Tab to the control, then Enter, Space, arrows and letters. It never points at anything.
final class Keyboard implements Hand {

    private static final int MOST_TABS = 150;
    private static final int MOST_ARROWS = 30;

    @Override
    public void press(Locator control) {
        reach(control);
        boolean button = (Boolean) control.evaluate("control => control.matches('button, [type=checkbox]')");
        control.page().keyboard().press(button ? "Space" : "Enter");
    }

    @Override
    public void type(Locator field, String text) {
        reach(field);
        var keys = field.page().keyboard();
        keys.press("Control+A");
        if (text.isEmpty()) {
            keys.press("Delete");
        }
        keys.type(text);
        assertThat(field.inputValue()).isEqualTo(text);
    }

    @Override
    public void choose(Locator list, String label) {
        reach(list);
        list.page().keyboard().type(label);
        assertThat(list.locator("option:checked").textContent()).isEqualTo(label);
    }

    @Override
    public void tick(Locator radio) {
        tab(radio, "radio => document.activeElement.name === radio.name && document.activeElement.type === 'radio'");
        for (int arrows = 0; !has(radio, "radio => radio === document.activeElement"); arrows++) {
            assertThat(arrows).as("arrows until " + radio + " is chosen").isLessThan(MOST_ARROWS);
            radio.page().keyboard().press("ArrowDown");
        }
        if (!radio.isChecked()) {
            radio.page().keyboard().press("Space");
        }
        assertThat(radio.isChecked()).isTrue();
    }

    private static void reach(Locator control) {
        tab(control, "control => control === document.activeElement");
        assertThat(has(control, "control => control.matches(':focus-visible')")).as(control + " shows its focus").isTrue();
    }

    private static void tab(Locator control, String reached) {
        control.waitFor();
        for (int tabs = 0; !has(control, reached); tabs++) {
            assertThat(tabs).as("tabs until " + control + " has the focus").isLessThan(MOST_TABS);
            control.page().keyboard().press("Tab");
        }
    }

    private static boolean has(Locator control, String question) {
        return (Boolean) control.evaluate(question);
    }
}
