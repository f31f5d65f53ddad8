package org.regroup.platform.motions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// The form for what a draft commits to and rests on.
@Controller
class BasisController {

    /// Rows left free for more.
    private static final int FREE = 2;

    private final Bases bases;
    private final MotionAccess access;
    private final DossierRepository dossiers;

    BasisController(Bases bases, MotionAccess access, DossierRepository dossiers) {
        this.bases = bases;
        this.access = access;
        this.dossiers = dossiers;
    }

    @GetMapping("/motions/{motion}/basis")
    String form(@PathVariable MotionId motion, SignedIn person, Model model) {
        var dossier = dossiers.of(motion).dossier();
        var values = new LinkedHashMap<String, String>();
        for (int n = 1; n <= dossier.commitments().size(); n++) {
            var one = dossier.commitments().get(n - 1);
            values.put("who" + n, one.who());
            values.put("what" + n, one.what());
            values.put("cost" + n, one.cost());
        }
        for (int n = 1; n <= dossier.assumptions().size(); n++) {
            var one = dossier.assumptions().get(n - 1);
            values.put("premise" + n, one.premise());
            values.put("changeMind" + n, one.changeMind());
            values.put("reviewOn" + n, one.reviewOn().toString());
        }
        return form(motion, person, Typed.of(values), model);
    }

    @PostMapping("/motions/{motion}/basis")
    String write(@PathVariable MotionId motion, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var rows = rows(Typed.of(form));
        return switch (bases.write(person.id(), motion, commitments(rows), assumptions(rows))) {
            case Outcome.Done<Motion> _ -> MotionController.done(motion, "basis", next);
            case Outcome.Refused<Motion>(var grounds) -> form(motion, person, rows.refused(grounds), model);
        };
    }

    private String form(MotionId id, SignedIn person, Typed typed, Model model) {
        var motion = access.find(id);
        access.requireWriter(access.reader(motion, person.id()));
        model.addAttribute("motion", motion);
        model.addAttribute("typed", typed);
        model.addAttribute("commitments", Math.min(Bases.MOST, commitments(typed).size() + FREE));
        model.addAttribute("assumptions", Math.min(Bases.MOST, assumptions(typed).size() + FREE));
        return "motions/basis";
    }

    /// The rows typed, without empty ones in between, so that what is wrong is found by its number.
    private static Typed rows(Typed typed) {
        var values = new LinkedHashMap<String, String>();
        compact(typed, List.of("who", "what", "cost"), values);
        compact(typed, List.of("premise", "changeMind", "reviewOn"), values);
        return Typed.of(values);
    }

    private static void compact(Typed typed, List<String> fields, Map<String, String> values) {
        int kept = 0;
        for (int n = 1; n <= Bases.MOST; n++) {
            int row = n;
            if (fields.stream().anyMatch(field -> !typed.text(field + row).isBlank())) {
                kept++;
                for (var field : fields) {
                    values.put(field + kept, PlainText.lines(typed.text(field + row)));
                }
            }
        }
    }

    private static List<Commitment> commitments(Typed typed) {
        var all = new ArrayList<Commitment>();
        for (int n = 1; Stream.of("who", "what", "cost").anyMatch(present(typed, n)); n++) {
            all.add(new Commitment(typed.text("who" + n), typed.text("what" + n), typed.text("cost" + n)));
        }
        return all;
    }

    private static List<Assumption.Typed> assumptions(Typed typed) {
        var all = new ArrayList<Assumption.Typed>();
        for (int n = 1; Stream.of("premise", "changeMind", "reviewOn").anyMatch(present(typed, n)); n++) {
            all.add(new Assumption.Typed(typed.text("premise" + n), typed.text("changeMind" + n),
                    Days.read(typed.text("reviewOn" + n)).orElse(null)));
        }
        return all;
    }

    private static java.util.function.Predicate<String> present(Typed typed, int n) {
        return field -> !typed.text(field + n).isEmpty();
    }
}
