package org.regroup.platform.motions.book;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.documents.Document;
import org.regroup.documents.PlainText;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;
import org.regroup.texts.exchange.Markdown;

/// Motion books and single motions to take along, in the reader's language.
@Controller
class BookController {

    private final MotionBooks books;
    private final MotionAccess access;
    private final MotionTexts texts;
    private final Printer printer;
    private final Pages pages;

    BookController(MotionBooks books, MotionAccess access, MotionTexts texts, Printer printer, Pages pages) {
        this.books = books;
        this.access = access;
        this.texts = texts;
        this.printer = printer;
        this.pages = pages;
    }

    @GetMapping("/alliances/{alliance}/motion-book.pdf")
    ResponseEntity<byte[]> bookPdf(@PathVariable UUID alliance, HttpServletRequest request) {
        return book(alliance, Format.PDF, request);
    }

    @GetMapping("/alliances/{alliance}/motion-book.odt")
    ResponseEntity<byte[]> bookOdt(@PathVariable UUID alliance, HttpServletRequest request) {
        return book(alliance, Format.ODT, request);
    }

    @GetMapping("/alliances/{alliance}/motion-book.docx")
    ResponseEntity<byte[]> bookDocx(@PathVariable UUID alliance, HttpServletRequest request) {
        return book(alliance, Format.DOCX, request);
    }

    @GetMapping("/motions/{motion}/motion.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable MotionId motion, HttpServletRequest request) {
        return one(motion, Format.PDF, request);
    }

    @GetMapping("/motions/{motion}/motion.odt")
    ResponseEntity<byte[]> odt(@PathVariable MotionId motion, HttpServletRequest request) {
        return one(motion, Format.ODT, request);
    }

    @GetMapping("/motions/{motion}/motion.docx")
    ResponseEntity<byte[]> docx(@PathVariable MotionId motion, HttpServletRequest request) {
        return one(motion, Format.DOCX, request);
    }

    /// All that is printed, for mail and for readers that know nothing else.
    @GetMapping("/motions/{motion}/motion.txt")
    ResponseEntity<String> plain(@PathVariable MotionId motion, HttpServletRequest request) {
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache()).body(PlainText.of(books.of(access.shown(motion), pages.of(request))));
    }

    /// The text alone, as `regroup merge` takes it. A draft says so in its first line.
    @GetMapping("/motions/{motion}/motion.md")
    ResponseEntity<String> markdown(@PathVariable MotionId motion, HttpServletRequest request) {
        var found = access.shown(motion);
        var notice = found.nobodys() ? "> " + pages.of(request).t("book.draft") + "\n\n" : "";
        return ResponseEntity.ok().contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache()).body(notice + Markdown.write(texts.current(motion)));
    }

    private ResponseEntity<byte[]> book(UUID alliance, Format format, HttpServletRequest request) {
        return printed(books.of(new AllianceId(alliance), pages.of(request)), format, "motion-book");
    }

    private ResponseEntity<byte[]> one(MotionId motion, Format format, HttpServletRequest request) {
        var found = access.shown(motion);
        return printed(books.of(found, pages.of(request)), format, found.number() == null ? "draft" : "motion-" + found.number());
    }

    private ResponseEntity<byte[]> printed(Document document, Format format, String name) {
        return printer.answer(document, format, name);
    }
}
