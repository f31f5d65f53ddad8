package org.regroup.platform.dialogues;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.dialogues.result.ResultJson;
import org.regroup.platform.dialogues.result.Results;
import org.regroup.platform.dialogues.result.StatementOrder;
import org.regroup.platform.shared.LiveStreams;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.piece.Crumb;

/// The result of a dialogue, as a page, as a table, as JSON, and live.
@Controller
class ResultController {

    private static final int ON_A_PAGE = 100;

    private final Dialogues dialogues;
    private final Alliances alliances;
    private final Participation participation;
    private final Results results;
    private final LiveStreams streams;
    private final Pages pages;

    ResultController(Dialogues dialogues, Alliances alliances, Participation participation, Results results, LiveStreams streams,
            Pages pages) {
        this.dialogues = dialogues;
        this.alliances = alliances;
        this.participation = participation;
        this.results = results;
        this.streams = streams;
        this.pages = pages;
    }

    @GetMapping("/dialogues/{dialogue}/result")
    String result(@PathVariable UUID dialogue, Voter voter, HttpServletRequest request, Model model) {
        var found = found(dialogue);
        var shown = results.of(found);
        model.addAttribute("view", shown.view());
        model.addAttribute("part", shown.part(pages.of(request)));
        model.addAttribute("above", above(found, false));
        model.addAttribute("owed", participation.answersBeforeResult(found, voter));
        return "dialogues/result";
    }

    @GetMapping("/dialogues/{dialogue}/result/statements")
    String statements(@PathVariable UUID dialogue, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int from, Model model) {
        var found = found(dialogue);
        var view = results.of(found).view();
        var order = StatementOrder.of(sort);
        var all = view.statements(order);
        int first = Math.clamp(from, 0, all.size());
        int next = Math.min(all.size(), first + ON_A_PAGE);
        model.addAttribute("view", view);
        model.addAttribute("order", order);
        model.addAttribute("statements", all.subList(first, next));
        model.addAttribute("earlier", first == 0 ? null : address(order, Math.max(0, first - ON_A_PAGE)));
        model.addAttribute("later", next == all.size() ? null : address(order, next));
        model.addAttribute("above", above(found, true));
        return "dialogues/resultStatements";
    }

    @GetMapping(path = "/dialogues/{dialogue}/result.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ResultJson> json(@PathVariable UUID dialogue) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ResultJson.of(results.of(found(dialogue)).view()));
    }

    /// Says which result is the newest, now and at each step.
    @GetMapping(path = "/dialogues/{dialogue}/result/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(@PathVariable UUID dialogue, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = found(dialogue).id();
        streams.open(request, response, Results.topic(id), "result", () -> newest(id));
    }

    private @Nullable String newest(DialogueId dialogue) {
        return dialogues.find(dialogue).map(found -> results.of(found).view().step()).orElse(null);
    }

    private Dialogue found(UUID dialogue) {
        return dialogues.find(new DialogueId(dialogue)).orElseThrow(() -> new NotFound("dialogue"));
    }

    private static String address(StatementOrder order, int from) {
        return "?sort=" + order.inAddress() + "&from=" + from;
    }

    private List<Crumb> above(Dialogue dialogue, boolean belowResult) {
        var alliance = new Crumb(alliances.find(dialogue.alliance()).map(Alliance::name).orElse(""),
                "/alliances/" + dialogue.alliance().value());
        var about = new Crumb(dialogue.title(), "/dialogues/" + dialogue.id());
        return belowResult ? List.of(alliance, about) : List.of(alliance);
    }
}
