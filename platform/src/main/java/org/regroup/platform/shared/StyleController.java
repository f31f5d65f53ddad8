package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The living style page: every recurring piece once, in light or dark, from left to right or, in Arabic, from right to left.
@Controller
class StyleController {

    private static final Locale ARABIC = Locale.of("ar");

    private final Pages pages;

    StyleController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/style")
    String style(@RequestParam @Nullable String theme, @RequestParam @Nullable String dir, HttpServletRequest request,
            Model model) {
        var page = pages.of(request);
        var shown = page.shown("rtl".equals(dir) ? ARABIC : page.locale(),
                theme != null && Pages.THEMES.contains(theme) ? theme : page.theme());
        model.addAttribute("page", shown);
        model.addAttribute("sample", new StyleSample(shown));
        return "shared/style";
    }
}
