package org.regroup.platform.organisations.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.RollImports;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// A file of members: chosen, looked at, added.
@Controller
class RollImportController {

    private final Organisations organisations;
    private final RollImports imports;

    RollImportController(Organisations organisations, RollImports imports) {
        this.organisations = organisations;
        this.imports = imports;
    }

    @GetMapping("/organisations/{id}/roll/import")
    String choose(SignedIn person, @PathVariable OrganisationId id, Model model) {
        return choosePage(person, id, Typed.of(Map.of()), model);
    }

    @PostMapping("/organisations/{id}/roll/import")
    String upload(SignedIn person, @PathVariable OrganisationId id, @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) throws IOException {
        var typed = Typed.of(Map.of());
        if (file == null || file.isEmpty()) {
            return choosePage(person, id, typed.refused("file", "organisations.csv.file.empty"), model);
        }
        if (file.getSize() > RollImports.MOST_BYTES) {
            return choosePage(person, id,
                    typed.refused("file", "organisations.csv.file.size", RollImports.MOST_BYTES / 1_000_000),
                    model);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (imports.upload(person.id(), id, name, file.getBytes())) {
            case Outcome.Done<UUID>(var waiting) -> "redirect:/organisations/" + id + "/roll/import/" + waiting;
            case Outcome.Refused<UUID>(var grounds) -> choosePage(person, id, typed.refused(grounds), model);
        };
    }

    @GetMapping("/organisations/{id}/roll/import/{waiting}")
    String preview(SignedIn person, @PathVariable OrganisationId id, @PathVariable UUID waiting, Model model) {
        var preview = imports.preview(person.id(), id, waiting);
        model.addAttribute("preview", new ImportPage(organisations.as(person.id(), id), preview));
        return "organisations/preview";
    }

    @PostMapping("/organisations/{id}/roll/import/{waiting}")
    String add(SignedIn person, @PathVariable OrganisationId id, @PathVariable UUID waiting, RedirectAttributes next) {
        imports.add(person.id(), id, waiting)
                .ifPresent(added -> Said.on(next, "imported", added.added() + " + " + added.changed()));
        return "redirect:/organisations/" + id + "/roll";
    }

    @PostMapping("/organisations/{id}/roll/import/{waiting}/discard")
    String discard(SignedIn person, @PathVariable OrganisationId id, @PathVariable UUID waiting, RedirectAttributes next) {
        imports.discard(person.id(), id, waiting);
        Said.on(next, "discarded");
        return "redirect:/organisations/" + id + "/roll";
    }

    private String choosePage(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var at = organisations.asHolder(person.id(), Act.KEEP_ROLL, id);
        model.addAttribute("at", at);
        model.addAttribute("typed", typed);
        return "organisations/import";
    }
}
