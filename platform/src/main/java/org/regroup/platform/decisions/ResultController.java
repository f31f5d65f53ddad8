package org.regroup.platform.decisions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.Counting.Published;
import org.regroup.platform.decisions.count.CountDownload;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Counting, publishing, and what is published.
@Controller("decisionsResultController")
class ResultController {

    private final Counting counting;
    private final ElectionPages views;

    ResultController(Counting counting, ElectionPages views) {
        this.counting = counting;
        this.views = views;
    }

    @PostMapping("/elections/{election}/count")
    String count(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(counting.count(person.id(), election, typed.text("publicValue")), "counted", "", election, person, typed,
                model, next);
    }

    @PostMapping("/elections/{election}/publish")
    String publish(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(counting.publish(person.id(), election, typed.text("publicValue")), "published", "/result", election, person,
                typed, model, next);
    }

    private String after(Outcome<Election> outcome, String said, String to, ElectionId election, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Election> _ -> {
                next.addFlashAttribute("said", "decisions.said." + said);
                yield "redirect:/elections/" + election + to;
            }
            case Outcome.Refused<Election>(List<Ground> grounds) -> {
                model.addAttribute("view", views.of(election, person));
                model.addAttribute("typed", typed.refused(grounds));
                yield "decisions/election";
            }
        };
    }

    @GetMapping("/elections/{election}/result")
    String result(@PathVariable ElectionId election, @Nullable SignedIn person, Model model) {
        return page(counting.published(election, person == null ? null : person.id()), "", model);
    }

    /// Shows a voter the own ballot. The code travels in the body: an address would be remembered.
    @PostMapping("/elections/{election}/result")
    String find(@PathVariable ElectionId election, @Nullable SignedIn person, @RequestParam(defaultValue = "") String code,
            Model model) {
        return page(counting.published(election, person == null ? null : person.id()), code, model);
    }

    private static String page(Published published, String code, Model model) {
        model.addAttribute("result", ResultView.of(published, published.tally(), code));
        return "decisions/result";
    }

    @GetMapping("/elections/{election}/result.{format}")
    ResponseEntity<byte[]> file(@PathVariable ElectionId election, @PathVariable String format, @Nullable SignedIn person) {
        var published = counting.published(election, person == null ? null : person.id());
        var tally = published.tally();
        var download = CountDownload.named(format).filter(one -> downloads(published, tally).contains(one))
                .orElseThrow(() -> new NotFound("kind of file"));
        return sent(download.of(tally.counted().result(), tally.election(), tally.settings()), download.type(),
                "election." + download.extension());
    }

    /// Ballots are in some of the files, so these are there only if ballots are published.
    static List<CountDownload> downloads(Published published, Tally tally) {
        return CountDownload.of(tally.election()).stream()
                .filter(one -> published.open() || one != CountDownload.JSON && one != CountDownload.BLT).toList();
    }

    /// All ballots, one a line: the code, then the mark of each candidate in the order of the ballot paper.
    @GetMapping("/elections/{election}/ballots.txt")
    ResponseEntity<byte[]> ballots(@PathVariable ElectionId election, @Nullable SignedIn person) {
        var published = counting.published(election, person == null ? null : person.id());
        if (!published.open()) {
            throw new NotFound("ballots of a small election");
        }
        var lines = published.ballots().stream().map(ballot -> ballot.code() + " " + Tally.line(ballot.marks()) + "\n")
                .collect(Collectors.joining());
        return sent(lines.getBytes(StandardCharsets.UTF_8), new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                "ballots.txt");
    }

    private static ResponseEntity<byte[]> sent(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name.toLowerCase(Locale.ROOT)).build().toString())
                .body(bytes);
    }
}
