package org.regroup.platform.decisions.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;

/// The standing orders of an alliance, and those it had before.
@Controller
class OrdersController {

    private final OrdersRepository orders;
    private final DelegateTables tables;
    private final Alliances alliances;
    private final Questions questions;
    private final Pages pages;

    OrdersController(OrdersRepository orders, DelegateTables tables, Alliances alliances, Questions questions, Pages pages) {
        this.orders = orders;
        this.tables = tables;
        this.alliances = alliances;
        this.questions = questions;
        this.pages = pages;
    }

    @GetMapping("/alliances/{alliance}/standing-orders")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID alliance, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        var id = new AllianceId(alliance);
        model.addAttribute("alliance", alliances.find(id).orElseThrow(() -> new NotFound("alliance")));
        var page = pages.of(request);
        var all = orders.of(id).stream().map(one -> OrdersPage.of(page, one)).toList();
        model.addAttribute("all", all);
        if (!all.isEmpty() && all.getFirst().parts().delegates().isPresent()) {
            model.addAttribute("table", tables.of(id, all.getFirst().parts().delegates().get()));
        }
        model.addAttribute("puts", person != null && !questions.speaksFor(person.id(), id).isEmpty());
        return "agreements/orders";
    }
}
