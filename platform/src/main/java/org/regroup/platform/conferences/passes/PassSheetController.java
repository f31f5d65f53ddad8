package org.regroup.platform.conferences.passes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Issuing;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.QrCode;
import org.regroup.platform.shared.SiteSettings;

/// Sheets of passes for the printer, and the pictures on them.
@Controller
class PassSheetController {

    private final PassSheets sheets;
    private final Issuing issuing;
    private final ConferenceAccess access;
    private final Passes passes;
    private final SiteSettings site;

    PassSheetController(PassSheets sheets, Issuing issuing, ConferenceAccess access, Passes passes, SiteSettings site) {
        this.sheets = sheets;
        this.issuing = issuing;
        this.access = access;
        this.passes = passes;
        this.site = site;
    }

    @GetMapping("/conferences/{conference}/desk/passes")
    String desk(@PathVariable ConferenceId conference, SignedIn person, @RequestParam(defaultValue = "0") int number,
            Model model) {
        return show(sheets.desk(conference, person.id(), number), model);
    }

    /// A lost pass says nothing any more; the new one is printed.
    @PostMapping("/conferences/{conference}/desk/passes")
    String again(@PathVariable ConferenceId conference, SignedIn person, @RequestParam(defaultValue = "-1") int number) {
        var lost = sheets.desk(conference, person.id(), number).passes();
        if (lost.size() != 1) {
            throw new NotFound("attendee");
        }
        issuing.again(lost.getFirst().attendee());
        return "redirect:/conferences/" + conference + "/desk/passes?number=" + number;
    }

    @GetMapping("/conferences/{conference}/delegates/{organisation}/passes")
    String delegation(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation, SignedIn person,
            Model model) {
        return show(sheets.delegation(conference, organisation, person.id()), model);
    }

    private static String show(PassSheets.Sheet sheet, Model model) {
        model.addAttribute("conference", sheet.conference());
        model.addAttribute("passes", sheet.passes());
        return "passes/sheet";
    }

    @GetMapping("/conferences/{conference}/pass/{pass}/qr.svg")
    ResponseEntity<String> picture(@PathVariable ConferenceId conference, @PathVariable String pass, @Nullable SignedIn person) {
        access.require(person == null ? null : person.id(), conference);
        if (passes.read(pass).filter(one -> one.conference().equals(conference)).isEmpty()) {
            throw new NotFound("pass");
        }
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(QrCode.svg(site.address() + "/conferences/" + conference + "/pass/" + pass));
    }
}
