package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final List<HomeSection> sections;
    private final Waits waits;
    private final Pages pages;
    private final SiteSettings site;

    HomeController(ObjectProvider<HomeSection> sections, Waits waits, Pages pages, SiteSettings site) {
        this.sections = sections.stream().toList();
        this.waits = waits;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("home", HomePage.of(sections, waits, pages.of(request), site.demo()));
        return "shared/home";
    }
}
