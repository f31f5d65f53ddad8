package org.regroup.platform.decisions.certificates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.counting.questions.Canonical;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// Certificates to read, to print and to check. Files bear the number, so that what somebody has linked to stays what it was.
@Controller
class CertificatePageController {

    private final CertificateReading certificates;
    private final Printer printer;
    private final Pages pages;

    CertificatePageController(CertificateReading certificates, Printer printer, Pages pages) {
        this.certificates = certificates;
        this.printer = printer;
        this.pages = pages;
    }

    @GetMapping("/questions/{question}/certificates/{organisation}")
    String holding(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @Nullable SignedIn person,
            Model model) {
        model.addAttribute("view", of(question, organisation, OptionalInt.empty(), person));
        return "certificates/certificate";
    }

    @GetMapping("/questions/{question}/certificates/{organisation}/{number}")
    String numbered(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable int number,
            @Nullable SignedIn person, Model model) {
        model.addAttribute("view", of(question, organisation, OptionalInt.of(number), person));
        return "certificates/certificate";
    }

    @GetMapping("/questions/{question}/certificates/{organisation}/{number}/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable QuestionId question, @PathVariable OrganisationId organisation,
            @PathVariable int number, @Nullable SignedIn person, HttpServletRequest request) {
        var view = of(question, organisation, OptionalInt.of(number), person);
        return printer.answer(CertificatePrint.of(pages.of(request), view), Format.PDF, name(view));
    }

    @GetMapping("/questions/{question}/certificates/{organisation}/{number}/certificate.json")
    ResponseEntity<byte[]> json(@PathVariable QuestionId question, @PathVariable OrganisationId organisation,
            @PathVariable int number, @Nullable SignedIn person) {
        var view = of(question, organisation, OptionalInt.of(number), person);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name(view) + ".json").build().toString())
                .body(Canonical.signed(view.terms(), view.party().name(), view.shown()));
    }

    private CertificateView of(QuestionId question, OrganisationId organisation, OptionalInt number, @Nullable SignedIn person) {
        return certificates.of(question, organisation, number, person == null ? null : person.id());
    }

    private static String name(CertificateView view) {
        return "certificate-" + view.question().number() + "-" + view.party().mark().monogram().replaceAll("[^A-Za-z0-9]", "")
                + "-" + view.shown().number();
    }
}
