package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;

@Controller
class AllianceController {

    private static final int PAGE = 40;

    private final Situations situations;
    private final ChangeRepository changes;
    private final AllianceLists lists;
    private final AlliancePages alliances;
    private final NoticeRepository notices;
    private final Naming naming;
    private final Pages pages;

    AllianceController(Situations situations, ChangeRepository changes, AllianceLists lists, AlliancePages alliances,
            NoticeRepository notices, Naming naming, Pages pages) {
        this.situations = situations;
        this.changes = changes;
        this.lists = lists;
        this.alliances = alliances;
        this.notices = notices;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping("/alliances")
    String list(@Nullable SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("list", lists.of(pages.of(request), id(person)));
        return "alliances/list";
    }

    @GetMapping("/alliances/{id}")
    String show(@PathVariable UUID id, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        var at = visible(id, person);
        if (at.state() == AllianceState.PROPOSED) {
            var latest = changes.of(at.alliance().id()).getFirst();
            return "redirect:/alliances/" + id + "/changes/" + latest.id();
        }
        model.addAttribute("alliance", alliances.of(at, pages.of(request), id(person)));
        return "alliances/alliance";
    }

    @GetMapping("/alliances/{id}/history")
    String history(@PathVariable UUID id, @RequestParam @Nullable UUID below, @Nullable SignedIn person,
            HttpServletRequest request, Model model) {
        var at = visible(id, person);
        var alliance = at.alliance().id();
        var found = changes.history(alliance, below == null ? null : new ChangeId(below), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var names = naming.of(pages.of(request), at, shown, List.of());
        var words = new ChangeWords(names);
        var path = "/alliances/" + id + "/history";
        model.addAttribute("history", new HistoryPage(at.alliance(),
                shown.stream().map(change -> words.line(change, at, false)).toList(), AlliancePages.gone(at, names),
                notices.of(alliance).stream().map(notice -> line(notice, names)).toList(),
                found.size() > PAGE ? path + "?below=" + shown.getLast().id() : null, below == null ? null : path));
        return "alliances/history";
    }

    private static HistoryPage.NoticeLine line(Notice notice, Names names) {
        var page = names.page();
        var last = page.date(notice.leavesAt().minusSeconds(1));
        return new HistoryPage.NoticeLine(names.mark(notice.organisation()), notice.takenBackAt() instanceof Instant back
                ? page.t("alliances.notice.takenBack", page.date(notice.givenAt()), last, page.date(back))
                : page.t("alliances.notice.given", page.date(notice.givenAt()), last), notice.reason());
    }

    private Situation visible(UUID id, @Nullable SignedIn person) {
        var at = situations.of(new AllianceId(id));
        if (!situations.visible(at.alliance(), id(person))) {
            throw new NotFound("alliance");
        }
        return at;
    }

    private static @Nullable PersonId id(@Nullable SignedIn person) {
        return person == null ? null : person.id();
    }
}
