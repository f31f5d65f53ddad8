package org.regroup.platform.decisions.count;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.regroup.counting.exchange.Problem;
import org.regroup.platform.shared.ComeBackLater;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.RateLimit;
import org.regroup.platform.shared.RateLimits;

/// Counts anybody's ballots. Nothing is stored: the answer is the page, and its forms carry the ballots back.
@Controller
class CountController {

    private static final RateLimit COUNTS = new RateLimit("counts from a network", 120, Duration.ofHours(1));
    /// Four cities vote for their capital, which is as small an election as shows something under every rule.
    private static final String EXAMPLE = """
            42: Memphis > Nashville > Chattanooga > Knoxville
            26: Nashville > Chattanooga > Knoxville > Memphis
            15: Chattanooga > Knoxville > Nashville > Memphis
            17: Knoxville > Chattanooga > Nashville > Memphis
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Counting takes a whole core, and pages are to stay quick meanwhile.
    private final Semaphore atOnce = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final RateLimits limits;
    private final Pages pages;
    private final Clock clock;

    CountController(RateLimits limits, Pages pages, Clock clock) {
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/count")
    ModelAndView form(@RequestParam(required = false) @Nullable String example) {
        return page(CountView.empty(example == null ? CountForm.EMPTY : CountForm.EMPTY.withBallots(EXAMPLE)), HttpStatus.OK);
    }

    @PostMapping("/count")
    Object count(CountForm form, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String format, HttpServletRequest request)
            throws IOException, InterruptedException {
        Page page = pages.of(request);
        Optional<BallotFile> ballots = ballots(form, file);
        if (ballots.isEmpty())
            return refused(page, form, List.of(Ground.at("file", "counting.ground.none")));
        if (limits.take(COUNTS, request.getRemoteAddr()) instanceof RateLimits.Refused(var comeBack))
            throw new ComeBackLater(comeBack);
        if (!atOnce.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
            throw new ComeBackLater(clock.instant().plus(PATIENCE));
        try {
            return answer(page, form.keeping(ballots.get()), CountDesk.count(ballots.get(), form), Optional.ofNullable(format)
                    .flatMap(CountDownload::named));
        } finally {
            atOnce.release();
        }
    }

    private static Object answer(Page page, CountForm form, CountDesk.Answer answer, Optional<CountDownload> download) {
        return switch (answer) {
            case CountDesk.Refused(List<Ground> grounds) -> refused(page, form, grounds);
            case CountDesk.Unreadable(List<Problem> found, int more) ->
                page(new CountView(form, Problems.NONE, found, more, List.of(), null), HttpStatus.UNPROCESSABLE_CONTENT);
            case CountDesk.NotCounted(List<String> reasons) ->
                page(new CountView(form, Problems.NONE, List.of(), 0, reasons, null), HttpStatus.UNPROCESSABLE_CONTENT);
            case CountDesk.Done done -> download.filter(CountDownload.of(done.election())::contains)
                    .<Object>map(format -> file(done, format)).orElseGet(() -> shown(form, done));
        };
    }

    private static ModelAndView shown(CountForm form, CountDesk.Done done) {
        var report = new CountReport(done.result(), done.settings());
        var shown = new CountView.Shown(report, done.file().name(), done.file().packed().orElse(""), done.notes(),
                CountDownload.of(done.election()));
        var asked = new CountForm("", "", done.file().name(), form.method(), String.valueOf(done.result().contest().seats()),
                form.ties(), form.seed());
        var view = new CountView(asked, Problems.NONE, List.of(), 0, List.of(), shown);
        return new ModelAndView("decisions/counted", "view", view);
    }

    private static ResponseEntity<byte[]> file(CountDesk.Done done, CountDownload format) {
        var name = done.file().stem() + "-" + done.result().method() + "." + format.extension();
        return ResponseEntity.ok().contentType(format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(format.of(done.result(), done.election(), done.settings()));
    }

    /// The file handed in, or what was typed, or what the page before carried.
    private static Optional<BallotFile> ballots(CountForm form, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            try (var in = file.getInputStream()) {
                return Optional.of(new BallotFile(named(file.getOriginalFilename()), in.readNBytes(BallotFile.LIMIT + 1)));
            }
        }
        if (!form.ballots().isBlank())
            return Optional.of(new BallotFile("ballots", form.ballots().getBytes(StandardCharsets.UTF_8)));
        return form.packed().isEmpty() ? Optional.empty() : BallotFile.unpacked(named(form.name()), form.packed());
    }

    private static String named(@Nullable String given) {
        return given == null || given.isBlank() ? "ballots" : given;
    }

    private static ModelAndView refused(Page page, CountForm form, List<Ground> grounds) {
        return page(new CountView(form, Problems.of(grounds,
                ground -> new org.regroup.platform.shared.Problem(ground.field(), page.t(ground.key(), ground.args().toArray()))),
                List.of(), 0, List.of(), null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(CountView view, HttpStatus status) {
        var model = new ModelAndView("decisions/count", status);
        model.addObject("view", view);
        return model;
    }
}
