package org.regroup.platform.motions.amending;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.MotionPage;
import org.regroup.platform.motions.MotionSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// The text with its amendments and the list of these, on the page of a motion that has been tabled.
@Component
class AmendedSection implements MotionSection {

    private final AmendingAccess access;
    private final Parts parts;
    private final HttpServletRequest request;

    /// @param request the present one, which says how the reader wants to see the text
    AmendedSection(AmendingAccess access, Parts parts, HttpServletRequest request) {
        this.access = access;
        this.parts = parts;
        this.request = request;
    }

    @Override
    public int place() {
        return TEXT;
    }

    @Override
    public Optional<Content> of(MotionPage view, Page page) {
        if (view.motion().moved() == null) {
            return Optional.empty();
        }
        var all = access.of(view.motion());
        var show = request.getParameter("show");
        var only = all.amendments().stream().filter(one -> one.tag().equals(show)).findFirst().orElse(null);
        var amended = AmendedText.of(all, AmendedText.View.of(request.getParameter("view")), only, view.terms(), view.signs(),
                page);
        return Optional.of(parts.of("amending/motion",
                Map.of("page", page, "amended", amended, "signs", view.signs(), "reader", view.reader())));
    }
}
