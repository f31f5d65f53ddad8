package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.page.ErasePage;
import org.regroup.platform.accounts.page.OwnDataPage;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// One's own data to read and take away, and the end of an account.
@Controller
class OwnDataController {

    private final OwnData data;
    private final SignIns signIns;
    private final Pages pages;
    private final JsonMapper json;

    OwnDataController(OwnData data, SignIns signIns, Pages pages, JsonMapper json) {
        this.data = data;
        this.signIns = signIns;
        this.pages = pages;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping("/account/data")
    String read(SignedIn person, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var reader = new DataReader(page);
        model.addAttribute("data", new OwnDataPage(data.of(person.id()).entrySet().stream()
                .map(room -> new OwnDataPage.Room(reader.title(room.getKey()), reader.read(room.getValue()),
                        room.getValue().isEmpty()))
                .toList()));
        return "accounts/data";
    }

    @GetMapping("/account/data.json")
    ResponseEntity<byte[]> download(SignedIn person) {
        Map<String, Map<String, Object>> all = data.of(person.id());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .body(json.writeValueAsBytes(all));
    }

    @GetMapping("/account/erase")
    String explain(SignedIn person, HttpServletRequest request, Model model) {
        return form(pages.of(request), "", Problems.NONE, model);
    }

    @PostMapping("/account/erase")
    String erase(SignedIn person, @RequestParam(defaultValue = "") String word, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var page = pages.of(request);
        if (!word.strip().toLowerCase(Locale.ROOT).equals(word(page).toLowerCase(Locale.ROOT))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, word, Problems.of(new Problem("word", page.t("accounts.erase.wrong", word(page)))), model);
        }
        data.erase(person.id());
        signIns.signOut(request, response);
        return "redirect:/erased";
    }

    @GetMapping("/erased")
    String erased() {
        return "accounts/erased";
    }

    private static String form(Page page, String typed, Problems problems, Model model) {
        model.addAttribute("erase", new ErasePage(word(page), typed, problems));
        return "accounts/erase";
    }

    private static String word(Page page) {
        return page.t("accounts.erase.word");
    }
}
