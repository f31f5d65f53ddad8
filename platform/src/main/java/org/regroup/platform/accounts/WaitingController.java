package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Waits;

/// Everything that waits for whoever is signed in, in one list.
@Controller
class WaitingController {

    private static final int MOST_OF_EACH_ROOM = 100;

    private final Waits waits;
    private final Pages pages;

    WaitingController(Waits waits, Pages pages) {
        this.waits = waits;
        this.pages = pages;
    }

    @GetMapping("/waiting")
    String all(SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("waiting", waits.of(pages.of(request), MOST_OF_EACH_ROOM));
        return "accounts/waiting";
    }
}
