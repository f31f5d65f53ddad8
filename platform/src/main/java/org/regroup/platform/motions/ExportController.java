package org.regroup.platform.motions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;

/// A motion for other programs to take along. What is a draft says so at its beginning.
@Controller("motionsExportController")
class ExportController {

    private final MotionPages views;
    private final Pages pages;
    private final JsonMapper json;
    private final List<TakenAlong> further;

    ExportController(MotionPages views, Pages pages, JsonMapper json, List<TakenAlong> further) {
        this.views = views;
        this.pages = pages;
        this.json = json;
        this.further = further;
    }

    private static String capacity(Page page, MotionPage view, MotionVoice voice) {
        var organisation = view.mark(voice.speaking().organisation()).name();
        return switch (voice.speaking().capacity()) {
            case ORGANISATION -> page.t("motions.as.organisation", organisation);
            case UNIT -> page.t("motions.as.unit", voice.unitName(), organisation);
            case PERSONAL -> page.t("motions.as.personal", organisation);
            case UNAFFILIATED -> page.t("motions.as.unaffiliated");
        };
    }

    @GetMapping(value = "/motions/{motion}/motion.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String data(@PathVariable MotionId motion, HttpServletRequest request) {
        var page = pages.of(request);
        var view = views.shown(motion, null);
        var it = view.motion();
        var data = new LinkedHashMap<String, Object>();
        data.put("address", page.settings().address() + it.href());
        data.put("alliance", it.allianceName());
        if (it.nobodys()) {
            data.put("position", false);
            data.put("notice", page.t("motions.draft.what"));
        }
        data.put("title", MotionWords.title(page, it));
        data.put("stage", it.stage().code());
        var outcome = it.outcome();
        if (outcome != null) {
            data.put("outcome", outcome.code());
        }
        view.dossier().recommendation().ifPresent(ruling -> data.put("recommendation",
                Map.of("advice", ruling.matter() instanceof Ruling.Recommend(var advice) ? advice.code() : "", "body",
                        ruling.body(), "reason", ruling.reason())));
        data.put("kind", it.kind().code());
        data.put("summary", it.summary());
        data.put("version", it.version().hex());
        data.put("text", Clauses.of(view.text()).stream().map(line -> Map.of("number", line.number(), "words",
                line.block().plain())).toList());
        data.put("reasons", it.reasons());
        data.put("voices", view.voices().stream().filter(MotionVoice::stands).map(voice -> Map.of("part",
                voice.part().code(), "person", view.name(voice.speaking().person()), "capacity", capacity(page, view, voice)))
                .toList());
        data.put("assumptions", view.dossier().assumptions().stream().map(one -> Map.of("premise", one.premise(), "changeMind",
                one.changeMind(), "reviewOn", one.reviewOn().toString())).toList());
        further.forEach(more -> data.putAll(more.of(motion, page)));
        return json.writeValueAsString(data);
    }
}
