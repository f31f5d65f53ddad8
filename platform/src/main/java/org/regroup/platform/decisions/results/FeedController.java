package org.regroup.platform.decisions.results;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.dissents.Attached;
import org.regroup.platform.decisions.dissents.Dissents;
import org.regroup.platform.decisions.questions.MandateWords;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.shared.AtomFeed;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Sql;

/// What an alliance has decided or called off, for those who follow it with a reader of their own. An entry is changed, not taken
/// away, when a certificate is corrected or dissent is attached.
@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int MOST = 50;

    private final Alliances alliances;
    private final Questions questions;
    private final Dissents dissents;
    private final JdbcClient jdbc;
    private final Pages pages;
    private final Clock clock;

    FeedController(Alliances alliances, Questions questions, Dissents dissents, JdbcClient jdbc, Pages pages, Clock clock) {
        this.alliances = alliances;
        this.questions = questions;
        this.dissents = dissents;
        this.jdbc = jdbc;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/alliances/{alliance}/decisions.atom")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> feed(@PathVariable UUID alliance, HttpServletRequest request) {
        var id = new AllianceId(alliance);
        var found = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var page = pages.of(request);
        var over = questions.of(id).stream().filter(one -> ended(one) != null)
                .sorted(Comparator.comparing((Question one) -> Objects.requireNonNull(ended(one))).reversed()).limit(MOST)
                .toList();
        var ids = over.stream().map(Question::id).toList();
        var changed = changed(ids);
        var beside = dissents.of(ids);
        var entries = over.stream().map(one -> entry(page, one, beside.getOrDefault(one.id(), List.of()),
                changed.getOrDefault(one.id(), Objects.requireNonNull(ended(one))))).toList();
        var address = page.settings().address() + "/alliances/" + id;
        var opened = found.openedAt() == null ? Instant.EPOCH : found.openedAt();
        var updated = entries.stream().map(AtomFeed.Entry::updated).max(Comparator.naturalOrder()).orElse(opened);
        return ResponseEntity.ok().contentType(ATOM).cacheControl(CacheControl.noCache()).lastModified(updated)
                .body(new AtomFeed("urn:uuid:" + id, page.t("results.feed.title", found.name()), page.lang(), found.name(),
                        updated,
                        address + "/decisions.atom", address, entries).bytes());
    }

    private static @Nullable Instant ended(Question question) {
        return question.decidedAt() == null ? question.calledOffAt() : question.decidedAt();
    }

    private AtomFeed.Entry entry(Page page, Question question, List<Attached> attached, Instant changed) {
        var now = clock.instant();
        var standing = attached.stream().filter(Attached::stands).toList();
        var said = QuestionWords.stands(page, question, now);
        var line = MandateWords.line(page, question);
        return new AtomFeed.Entry("urn:uuid:" + question.id(), said + ": " + question.terms().title(),
                Objects.requireNonNull(ended(question)), changed, page.settings().address() + question.href(), List.of(),
                line.isEmpty() ? said + "." : said + ". " + line, Quotation.under(page, question, standing, 0, now), page.lang());
    }

    /// When anything last changed that an entry tells; one query.
    private Map<QuestionId, Instant> changed(List<QuestionId> ids) {
        var changed = new LinkedHashMap<QuestionId, Instant>();
        jdbc.sql("""
                select question, max(done_at) changed from question_act where question = any(:ids)
                and kind in ('decided', 'called_off', 'certified', 'corrected', 'dissented') group by question""")
                .param("ids", ids.stream().map(QuestionId::value).toArray(UUID[]::new)).query(row -> {
                    changed.put(new QuestionId(Sql.uuid(row, "question")), Sql.instant(row, "changed"));
                });
        return changed;
    }
}
