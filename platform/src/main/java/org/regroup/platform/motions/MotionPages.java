package org.regroup.platform.motions;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of a motion shows.
@Component
class MotionPages {

    private final MotionAccess access;
    private final MotionRepository motions;
    private final DossierRepository dossiers;
    private final Signs.Reader signs;
    private final People people;
    private final ObjectProvider<MotionSection> sections;
    private final ObjectProvider<MotionSequel> sequels;
    private final Pages pages;
    private final Clock clock;

    MotionPages(MotionAccess access, MotionRepository motions, DossierRepository dossiers, Signs.Reader signs, People people,
            ObjectProvider<MotionSection> sections, ObjectProvider<MotionSequel> sequels, Pages pages, Clock clock) {
        this.access = access;
        this.motions = motions;
        this.dossiers = dossiers;
        this.signs = signs;
        this.people = people;
        this.sections = sections;
        this.sequels = sequels;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    MotionPage of(MotionId id, @Nullable SignedIn person) {
        var motion = access.find(id);
        var whole = dossiers.of(id);
        var dossier = whole.dossier();
        var terms = TermsInText.of(whole.text(), whole.terms()).standing(whole.terms());
        var shown = new LinkedHashSet<>(dossier.organisations());
        shown.addAll(MotionTerm.organisations(terms));
        var marks = signs.of(motion.alliance(), shown);
        var reader = access.reader(motion, person == null ? null : person.id(), dossier.voices(), marks.affiliates());
        var named = new LinkedHashSet<>(dossier.people());
        named.add(motion.startedBy());
        var linked = Tabling.links(whole.text(), motion.reasons());
        var drafts = linked.isEmpty() ? List.<Motion>of() : motions.find(linked).stream().filter(Motion::draft).toList();
        return new MotionPage(motion, whole.text(), whole.calendar(), dossier, reader, MotionSpeakers.plain(reader), marks,
                people.names(named), drafts, terms, clock.instant());
    }

    /// The same for what takes its words elsewhere.
    ///
    /// @throws Forbidden while a draft is on hold
    MotionPage shown(MotionId id, @Nullable SignedIn person) {
        var view = of(id, person);
        if (view.held() != null) {
            throw new Forbidden("motions.forbidden.held");
        }
        return view;
    }

    /// The page with its sections, and what was typed where something was refused.
    @Transactional(readOnly = true)
    String show(MotionId id, @Nullable SignedIn person, Typed typed, HttpServletRequest request, Model model) {
        var view = of(id, person);
        var page = pages.of(request);
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        model.addAttribute("added", new MotionPage.Added(parts(view, page, 0, MotionSection.TEXT),
                parts(view, page, MotionSection.TEXT + 1, MotionSection.AFTER_TEXT + 9),
                parts(view, page, MotionSection.AFTER_TEXT + 10, MotionSection.REASONS),
                parts(view, page, MotionSection.REASONS + 1, Integer.MAX_VALUE),
                sequels.stream().flatMap(sequel -> sequel.of(view, page).stream()).toList()));
        return "motions/motion";
    }

    private List<Content> parts(MotionPage view, Page page, int from, int to) {
        return sections.stream().filter(section -> section.place() >= from && section.place() <= to)
                .sorted(java.util.Comparator.comparingInt(MotionSection::place))
                .map(section -> section.of(view, page).orElse(null))
                .filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
