package org.regroup.platform.decisions.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Putting a question, to an alliance or to an organisation's own members.
@Controller
class PuttingController {

    private final Questions questions;
    private final QuestionForm forms;
    private final SubjectForms subjects;
    private final Alliances alliances;
    private final Organisations organisations;
    private final Motions motions;
    private final Signs.Reader signs;
    private final Puttables puttables;
    private final AloneToday alone;
    private final Pages pages;

    PuttingController(Questions questions, QuestionForm forms, SubjectForms subjects, Pages pages, Alliances alliances,
            Organisations organisations, Motions motions,
            Signs.Reader signs, Puttables puttables, AloneToday alone) {
        this.questions = questions;
        this.forms = forms;
        this.subjects = subjects;
        this.pages = pages;
        this.alliances = alliances;
        this.organisations = organisations;
        this.motions = motions;
        this.signs = signs;
        this.puttables = puttables;
        this.alone = alone;
    }

    @GetMapping("/alliances/{alliance}/questions/new")
    String inAlliance(SignedIn person, @PathVariable UUID alliance, @RequestParam(required = false) @Nullable UUID motion,
            @RequestParam Map<String, String> address, HttpServletRequest request, Model model) {
        var id = new AllianceId(alliance);
        var at = at(person, id);
        var page = pages.of(request);
        var put = put(at.holder(), address, person, page, model);
        var words = motion(id, motion);
        var usual = subjects.suggestion(at.alliance(), put == null ? address.get("about") : null, words, page);
        return alliance(at, Puttables.suggested(usual, address, put), words, page, model);
    }

    @PostMapping("/alliances/{alliance}/questions/new")
    String propose(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form, Locale language,
            HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var id = new AllianceId(alliance);
        require(person, id);
        var put = put(holder(id), form, person, page, model);
        var typed = Puttables.typed(form, put);
        var words = motion(id, typed.id("motion"));
        if (typed.ticked("try")) {
            // shows what the figures typed so far would come to; nothing is put
            return alliance(at(person, id), typed, words, page, model);
        }
        var under = typed.id("under");
        var outcome = under == null
                ? Outcome.<Question>refused("under", "questions.ground.under")
                : read(subjects.read(id, typed, alliances.affiliates(id).size(), language, page),
                        terms -> questions.propose(person.id(), new OrganisationId(under), id,
                                Puttables.terms(terms, typed, put)));
        return after(outcome, grounds -> alliance(at(person, id), typed.refused(grounds), words, page, model));
    }

    /// Where somebody puts a question.
    ///
    /// @param under the affiliates for which this person may speak
    private record At(Alliance alliance, Signs signs, List<OrganisationId> under) {

        Holder.OfAlliance holder() {
            return new Holder.OfAlliance(alliance.id(), alliance.name());
        }
    }

    private At at(SignedIn person, AllianceId id) {
        var found = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var marks = signs.of(id, List.of());
        return new At(found, marks, speaks(questions.speaksFor(person.id(), marks.affiliates())));
    }

    private String alliance(At at, Typed typed, @Nullable Motion motion, Page page, Model model) {
        model.addAttribute("holder", at.holder());
        model.addAttribute("under", at.under());
        model.addAttribute("signs", at.signs());
        int organisations = at.signs().affiliates().size();
        model.addAttribute("organisations", organisations);
        var shown = subjects.shown(at.alliance(), at.signs(), typed, page);
        var about = shown.about();
        var kind = about == null
                ? Typed.one(QuestionKind.class, typed.text("kind")).orElse(QuestionKind.STATEMENT)
                : about.kind();
        var rules = shown.settled(kind).map(one -> Map.of(SubjectForm.SETTLED, one))
                .orElseGet(() -> QuestionForm.offered(typed, organisations));
        model.addAttribute("counted", kind);
        model.addAttribute("alone", alone.of(at.signs(), kind, rules));
        model.addAttribute("motion", motion);
        return form(typed, shown, model);
    }

    @GetMapping("/organisations/{id}/questions/new")
    String inOrganisation(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> address,
            HttpServletRequest request, Model model) {
        var put = put(holder(person, id), address, person, pages.of(request), model);
        return organisation(person, id, Puttables.suggested(forms.suggestion(null), address, put), model);
    }

    @PostMapping("/organisations/{id}/questions/new")
    String put(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Locale language,
            HttpServletRequest request, Model model) {
        var put = put(holder(person, id), form, person, pages.of(request), model);
        // motions are put by alliances only: a made-up number would carry the words of any draft away
        var own = new LinkedHashMap<>(form);
        own.remove("motion");
        var typed = Puttables.typed(own, put);
        return after(read(forms.read(typed, 0, language),
                terms -> questions.put(person.id(), id, Puttables.terms(terms, typed, put))),
                grounds -> organisation(person, id, typed.refused(grounds), model));
    }

    private String organisation(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var organisation = organisations.asHolder(person.id(), Act.GRANT_MANDATES, id).organisation();
        model.addAttribute("holder", new Holder.OfOrganisation(id, organisation.name()));
        model.addAttribute("under", List.of(id));
        model.addAttribute("signs", new Signs(List.of(id), Map.of(id, organisation.sign())));
        model.addAttribute("organisations", 0);
        model.addAttribute("counted", QuestionKind.STATEMENT);
        model.addAttribute("alone", Map.of());
        return form(typed, SubjectForm.PLAIN, model);
    }

    private String form(Typed typed, SubjectForm shown, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed);
        return "questions/new";
    }

    private Holder holder(AllianceId id) {
        return new Holder.OfAlliance(id, alliances.find(id).orElseThrow(() -> new NotFound("alliance")).name());
    }

    private Holder holder(SignedIn person, OrganisationId id) {
        return new Holder.OfOrganisation(id, organisations.asHolder(person.id(), Act.GRANT_MANDATES, id).organisation().name());
    }

    private Puttable.@Nullable Put put(Holder holder, Map<String, String> named, SignedIn person, Page page, Model model) {
        var put = puttables.of(holder, named, person, page);
        model.addAttribute("put", put);
        return put;
    }

    /// The motion whose words are put; it belongs to the alliance.
    private @Nullable Motion motion(AllianceId alliance, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var motion = motions.find(new MotionId(id)).filter(one -> one.alliance().equals(alliance))
                .orElseThrow(() -> new NotFound("motion"));
        if (motion.draft()) {
            throw new Forbidden("questions.forbidden.draft");
        }
        return motion;
    }

    private void require(SignedIn person, AllianceId id) {
        speaks(questions.speaksFor(person.id(), id));
    }

    private static List<OrganisationId> speaks(List<OrganisationId> under) {
        if (under.isEmpty()) {
            throw new Forbidden("questions.forbidden.speak");
        }
        return under;
    }

    private static Outcome<Question> read(Outcome<QuestionTerms> read, Function<QuestionTerms, Outcome<Question>> putting) {
        return switch (read) {
            case Outcome.Refused<QuestionTerms>(var grounds) -> new Outcome.Refused<>(grounds);
            case Outcome.Done<QuestionTerms>(var terms) -> putting.apply(terms);
        };
    }

    private static String after(Outcome<Question> outcome, Function<List<Ground>, String> again) {
        return switch (outcome) {
            case Outcome.Done<Question>(var question) -> "redirect:" + question.href();
            case Outcome.Refused<Question>(var grounds) -> again.apply(grounds);
        };
    }
}
