package org.regroup.platform.decisions.results;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.dissents.Attached;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;

/// The words of a decision to be quoted, in the reader's language, as a page and as plain text.
@Controller
class QuotationController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final QuestionAccess access;
    private final Dissents dissents;
    private final Pages pages;
    private final Clock clock;

    QuotationController(QuestionAccess access, Dissents dissents, Pages pages, Clock clock) {
        this.access = access;
        this.dissents = dissents;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/questions/{question}/quotation")
    @Transactional(readOnly = true)
    String page(@PathVariable QuestionId question, @RequestParam(defaultValue = "0") int item, @Nullable SignedIn person,
            HttpServletRequest request, Model model) {
        var found = seen(question, item, person);
        model.addAttribute("question", found);
        model.addAttribute("item", item);
        model.addAttribute("words", words(found, item, request));
        return "results/quotation";
    }

    @GetMapping("/questions/{question}/quotation.txt")
    @Transactional(readOnly = true)
    ResponseEntity<String> text(@PathVariable QuestionId question, @RequestParam(defaultValue = "0") int item,
            @Nullable SignedIn person, HttpServletRequest request) {
        return ResponseEntity.ok().contentType(TEXT).body(words(seen(question, item, person), item, request));
    }

    private String words(Question question, int item, HttpServletRequest request) {
        return Quotation.of(pages.of(request), question, standing(question), item, clock.instant());
    }

    private List<Attached> standing(Question question) {
        return dissents.of(question.id()).stream().filter(Attached::stands).toList();
    }

    /// A proposal that nobody has confirmed is not quoted in anybody's name.
    private Question seen(QuestionId id, int item, @Nullable SignedIn person) {
        var question = access.find(id);
        access.reader(question, person == null ? null : person.id());
        if (question.fixedAt() == null || item < 0 || item >= question.items()) {
            throw new NotFound("quotation");
        }
        return question;
    }
}
