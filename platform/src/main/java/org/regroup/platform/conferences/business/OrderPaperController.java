package org.regroup.platform.conferences.business;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// The order paper: every edition, on paper too, adopting what was written since, and the report of the day.
@Controller
class OrderPaperController {

    private final OrderPapers papers;
    private final OrderPaperPages views;
    private final Resolved resolved;
    private final JointActs acts;
    private final Pages pages;
    private final Printer printer;

    OrderPaperController(OrderPapers papers, OrderPaperPages views, Resolved resolved, JointActs acts, Pages pages,
            Printer printer) {
        this.papers = papers;
        this.views = views;
        this.resolved = resolved;
        this.acts = acts;
        this.pages = pages;
        this.printer = printer;
    }

    @GetMapping("/conferences/{conference}/order-paper")
    String paper(@PathVariable ConferenceId conference, @RequestParam(required = false) @Nullable Integer edition,
            @Nullable SignedIn person, Model model) {
        return page(views.edition(conference, edition, id(person)), Typed.of(Map.of()), model);
    }

    @GetMapping("/conferences/{conference}/order-paper/report")
    String report(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        model.addAttribute("view", views.report(conference, id(person)));
        return "business/report";
    }

    @GetMapping("/conferences/{conference}/order-paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        return printed(conference, person, request, Format.PDF);
    }

    @GetMapping("/conferences/{conference}/order-paper.odt")
    ResponseEntity<byte[]> odt(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        return printed(conference, person, request, Format.ODT);
    }

    @GetMapping("/conferences/{conference}/order-paper/report.pdf")
    ResponseEntity<byte[]> reportPdf(@PathVariable ConferenceId conference, @Nullable SignedIn person,
            HttpServletRequest request) {
        return printer.answer(OrderPaperPrint.report(pages.of(request), views.report(conference, id(person))), Format.PDF,
                "report");
    }

    private ResponseEntity<byte[]> printed(ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request,
            Format format) {
        return printer.answer(OrderPaperPrint.of(pages.of(request), views.edition(conference, null, id(person))), format,
                "order-paper");
    }

    /// Before the conference sits a sponsor proposes it to another; then the chair enters what the conference has adopted.
    @PostMapping("/conferences/{conference}/order-paper")
    String adopt(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var view = views.edition(conference, null, person.id());
        if (view.under().isEmpty() && !view.chairs()) {
            throw new Forbidden(view.sat() ? "conferences.forbidden.chair" : "conferences.forbidden.sponsor");
        }
        return view.chairs()
                ? after(papers.resolve(person.id(), conference, resolved.line(conference, typed.text("line")),
                        typed.text("seen")), "adopted", view, typed,
                        model, next)
                : after(acts.propose(person.id(), ConferencePages.under(typed), conference, OrderPapers.CODE,
                        typed.text("seen")), "proposed", view, typed, model, next);
    }

    private static <T> String after(Outcome<T> outcome, String said, OrderPaperView view, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                next.addFlashAttribute("said", "business.said.orders." + said);
                yield "redirect:" + view.href();
            }
            case Outcome.Refused<T>(var grounds) -> page(view, typed.refused(grounds), model);
        };
    }

    private static String page(OrderPaperView view, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "business/orderPaper";
    }

    private static @Nullable PersonId id(@Nullable SignedIn person) {
        return person == null ? null : person.id();
    }
}
