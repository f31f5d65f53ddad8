package org.regroup.platform.conferences.business;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Forbidden;

/// Where pages about the business lead after something was done.
final class Onward {

    private Onward() {}

    /// @param page below the address of the conference
    /// @param said what was done, as its text is named
    static String to(String page, String said, ConferenceId conference, RedirectAttributes next) {
        next.addFlashAttribute("said", "business.said." + said);
        return "redirect:/conferences/" + conference + "/" + page;
    }

    /// Whoever has no account carries a pass; who neither takes part by the one nor by the other is told so.
    static String nobody(ConferenceId conference, @Nullable SignedIn person) {
        if (person != null) {
            throw new Forbidden("business.forbidden.delegate");
        }
        return "redirect:/conferences/" + conference + "/pass";
    }

    static @Nullable PersonId id(@Nullable SignedIn person) {
        return person == null ? null : person.id();
    }
}
