package org.regroup.platform.conferences.business;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// The standing orders of a conference: every version, what is proposed, and proposing others.
@Controller
class OrdersController {

    private final Orders orders;
    private final JointActs acts;
    private final Resolved resolved;
    private final ConferencePages conferences;
    private final Offices offices;
    private final Pages pages;

    OrdersController(Orders orders, JointActs acts, Resolved resolved, ConferencePages conferences, Offices offices,
            Pages pages) {
        this.orders = orders;
        this.acts = acts;
        this.resolved = resolved;
        this.conferences = conferences;
        this.offices = offices;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/standing-orders")
    String orders(@PathVariable ConferenceId conference, @RequestParam(required = false) @Nullable Integer version,
            @Nullable SignedIn person, Model model) {
        model.addAttribute("view", view(conference, version, person));
        return "business/orders";
    }

    /// What another sponsor is asked to confirm, whole.
    @GetMapping("/conferences/{conference}/standing-orders/proposals/{act}")
    String proposed(@PathVariable ConferenceId conference, @PathVariable UUID act, @Nullable SignedIn person, Model model) {
        var view = view(conference, null, person);
        var found = view.page().acts().stream().filter(one -> one.id().equals(act) && one.kind().equals(Orders.CODE)).findFirst()
                .orElseThrow(() -> new NotFound("standing orders"));
        model.addAttribute("view", view);
        model.addAttribute("act", found);
        model.addAttribute("draft", OrdersText.proposed(found.content()));
        return "business/ordersProposed";
    }

    @GetMapping("/conferences/{conference}/standing-orders/new")
    String form(@PathVariable ConferenceId conference, SignedIn person, HttpServletRequest request, Model model) {
        var view = writing(conference, person);
        var page = pages.of(request);
        return form(view,
                Typed.of(OrdersForm.values(view.shown().map(one -> new OrdersDraft(one.version(), one.text(), one.parts()))
                        .orElseGet(() -> usual(page)))),
                model);
    }

    /// Before the conference sits a sponsor proposes it to another; then the chair enters what the conference has adopted.
    @PostMapping("/conferences/{conference}/standing-orders/new")
    String propose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var view = writing(conference, person);
        return switch (OrdersForm.read(typed)) {
            case Outcome.Refused<OrdersDraft>(var grounds) -> form(view, typed.refused(grounds), model);
            case Outcome.Done<OrdersDraft>(var draft) -> view.sat()
                    ? after(orders.resolve(person.id(), conference, resolved.line(conference, typed.text("line")), draft),
                            "adopted", view, typed, model,
                            next)
                    : after(proposed(person, conference, typed, draft), "proposed", view, typed, model, next);
        };
    }

    private Outcome<JointAct> proposed(SignedIn person, ConferenceId conference, Typed typed, OrdersDraft draft) {
        return acts.propose(person.id(), ConferencePages.under(typed), conference, Orders.CODE, OrdersText.proposal(draft));
    }

    private <T> String after(Outcome<T> outcome, String said, OrdersView view, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                next.addFlashAttribute("said", "business.said.orders." + said);
                yield "redirect:" + view.href();
            }
            case Outcome.Refused<T>(var grounds) -> form(view, typed.refused(grounds), model);
        };
    }

    private static OrdersDraft usual(Page page) {
        return new OrdersDraft(0, OrdersWords.text(page, StandingOrders.USUAL), StandingOrders.USUAL);
    }

    private static String form(OrdersView view, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "business/ordersForm";
    }

    private OrdersView writing(ConferenceId conference, SignedIn person) {
        var view = view(conference, null, person);
        if (!view.writes()) {
            throw new Forbidden(view.sat() ? "conferences.forbidden.chair" : "conferences.forbidden.sponsor");
        }
        return view;
    }

    private OrdersView view(ConferenceId id, @Nullable Integer version, @Nullable SignedIn person) {
        var page = conferences.of(id, person);
        var all = orders.all(id);
        var shown = version == null
                ? all.isEmpty() ? Optional.<AdoptedOrders>empty() : Optional.of(all.getLast())
                : Optional.of(all.stream().filter(one -> one.version() == version).findFirst()
                        .orElseThrow(() -> new NotFound("standing orders")));
        var hall = resolved.hall(id);
        var sat = !hall.sitting().isEmpty();
        return new OrdersView(page, all, shown, sat && person != null && offices.held(person.id(), id, Office.Kind.CHAIR), sat,
                Resolved.carried(hall));
    }
}
