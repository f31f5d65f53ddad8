package org.regroup.platform.decisions.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Ratifications;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;

/// What the organisations of an alliance have agreed on, and whom it binds.
@Controller
class BasisController {

    private final BasisRepository bases;
    private final Alliances alliances;
    private final Ratifications ratifications;
    private final Signs.Reader signs;
    private final Questions questions;
    private final Today today;

    BasisController(BasisRepository bases, Alliances alliances, Ratifications ratifications, Signs.Reader signs,
            Questions questions, Today today) {
        this.bases = bases;
        this.alliances = alliances;
        this.ratifications = ratifications;
        this.signs = signs;
        this.questions = questions;
        this.today = today;
    }

    @GetMapping("/alliances/{alliance}/basis")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID alliance, @Nullable SignedIn person, Model model) {
        var id = new AllianceId(alliance);
        var found = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var all = bases.of(id);
        var named = new LinkedHashSet<OrganisationId>();
        all.forEach(basis -> named.addAll(basis.named()));
        var now = today.date();
        model.addAttribute("basis", new BasisPage(found, all.stream().filter(basis -> basis.holds(now)).findFirst().orElse(null),
                all.stream().filter(basis -> !basis.holds(now)).toList(), ratifications.rises(id),
                signs.of(id, List.copyOf(named)),
                now, person != null && !questions.speaksFor(person.id(), id).isEmpty()));
        return "agreements/basis";
    }
}
