package org.regroup.platform.organisations.web;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What has just been done, told once on the next page.
public record Said(String key, String detail) implements Serializable {

    static void on(RedirectAttributes next, String key, String detail) {
        next.addFlashAttribute("said", new Said("organisations.said." + key, detail));
    }

    static void on(RedirectAttributes next, String key) {
        on(next, key, "");
    }
}
