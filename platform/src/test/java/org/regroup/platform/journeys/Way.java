package org.regroup.platform.journeys;

import com.microsoft.playwright.Page;

import org.regroup.platform.testing.Browser;

/// The three ways in which every journey must be possible.
enum Way {
    MOUSE(new Mouse(), true), KEYBOARD(new Keyboard(), true), WITHOUT_SCRIPT(new Mouse(), false);

    final Hand hand;
    final boolean script;

    Way(Hand hand, boolean script) {
        this.hand = hand;
        this.script = script;
    }

    /// A new visitor at a desk.
    Visitor desk(Browser browser, String path) {
        return new Visitor(this, open(browser, path, 1280, false));
    }

    /// A new visitor with a small screen: by touch, unless it is worked by keys.
    Visitor phone(Browser browser, String path) {
        return new Visitor(this, open(browser, path, 360, this != KEYBOARD));
    }

    private Page open(Browser browser, String path, int width, boolean touch) {
        return browser.open(path, options -> options.setViewportSize(width, 740).setJavaScriptEnabled(script)
                .setHasTouch(touch).setIsMobile(touch));
    }

    /// A part of a name that differs from way to way.
    String suffix() {
        return switch (this) {
            case MOUSE -> "East";
            case KEYBOARD -> "West";
            case WITHOUT_SCRIPT -> "South";
        };
    }
}
