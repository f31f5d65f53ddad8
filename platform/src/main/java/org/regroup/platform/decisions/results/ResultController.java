package org.regroup.platform.decisions.results;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.report.DecisionText;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionPages;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// A decision as files: everything it was worked out from, what that comes to, and the text it is about. They are the bytes that
/// `regroup decide` reads and prints.
@Controller("questionResultController")
class ResultController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final QuestionAccess access;
    private final Records records;
    private final Dissents dissents;
    private final QuestionPages views;
    private final Printer printer;
    private final Pages pages;
    private final Clock clock;

    ResultController(QuestionAccess access, Records records, Dissents dissents, QuestionPages views, Printer printer,
            Pages pages, Clock clock) {
        this.access = access;
        this.records = records;
        this.dissents = dissents;
        this.views = views;
        this.printer = printer;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/questions/{question}/result.json")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> export(@PathVariable QuestionId question, @Nullable SignedIn person) {
        return file(MediaType.APPLICATION_JSON, DecisionFile.write(decision(over(question, person))));
    }

    @GetMapping("/questions/{question}/result.txt")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> report(@PathVariable QuestionId question, @Nullable SignedIn person) {
        return file(TEXT, DecisionText.of(DecisionResult.of(decision(over(question, person))))
                .getBytes(StandardCharsets.UTF_8));
    }

    /// All of it on paper.
    @GetMapping("/questions/{question}/result.pdf")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> print(@PathVariable QuestionId question, @Nullable SignedIn person, HttpServletRequest request) {
        over(question, person);
        var view = views.of(question, person);
        return printer.answer(ResultPrint.of(pages.of(request), ResultView.of(view, records.of(view.question()),
                dissents.of(question))), Format.PDF, "decision-" + view.question().number());
    }

    @GetMapping("/questions/{question}/text.md")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> text(@PathVariable QuestionId question, @Nullable SignedIn person) {
        return file(MARKDOWN, Records.text(seen(question, person)));
    }

    /// With the dissent that stands beside it: it is in no signature, and goes wherever the decision goes.
    private Decision decision(Question question) {
        return records.decision(question).with(dissents.exported(question));
    }

    private Question seen(QuestionId id, @Nullable SignedIn person) {
        var question = access.find(id);
        access.reader(question, person == null ? null : person.id());
        return question;
    }

    /// Nothing about how people voted goes out before the close.
    private Question over(QuestionId id, @Nullable SignedIn person) {
        var question = seen(id, person);
        var state = question.state(clock.instant());
        if (state != QuestionState.CLOSED && state != QuestionState.DECIDED) {
            throw new NotFound("result");
        }
        return question;
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).body(bytes);
    }
}
