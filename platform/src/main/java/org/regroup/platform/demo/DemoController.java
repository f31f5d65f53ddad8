package org.regroup.platform.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignIns;
import org.regroup.platform.shared.NotFound;

/// One-click sign-ins: only the demonstration has them.
@Controller
@ConditionalOnBooleanProperty("regroup.site.demo")
class DemoController {

    private final People people;
    private final SignIns signIns;

    DemoController(People people, SignIns signIns) {
        this.people = people;
        this.signIns = signIns;
    }

    @GetMapping("/demo")
    String cast(Model model) {
        model.addAttribute("faces", Cast.oneClick().stream().map(Face::of).toList());
        return "demo/cast";
    }

    @PostMapping("/demo")
    String signIn(@RequestParam("as") String as, HttpServletRequest request, HttpServletResponse response) {
        var person = Cast.of(as).orElseThrow(() -> new NotFound("person"));
        signIns.signIn(people.register(person.email(), person.firstName), request, response);
        return "redirect:/";
    }
}
