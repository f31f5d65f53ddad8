package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of a question shows.
@Component
public class QuestionPages {

    private final QuestionAccess access;
    private final QuestionActs acts;
    private final Organisations organisations;
    private final Signs.Reader signs;
    private final People people;
    private final ObjectProvider<QuestionSection> sections;
    private final Pages pages;
    private final Clock clock;

    QuestionPages(QuestionAccess access, QuestionActs acts, Organisations organisations, Signs.Reader signs, People people,
            ObjectProvider<QuestionSection> sections, Pages pages, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.organisations = organisations;
        this.signs = signs;
        this.people = people;
        this.sections = sections;
        this.pages = pages;
        this.clock = clock;
    }

    /// @throws org.regroup.platform.shared.NotFound where this reader may not know of it
    @Transactional(readOnly = true)
    public QuestionPage of(QuestionId id, @Nullable SignedIn person) {
        var question = access.find(id);
        var reader = access.reader(question, person == null ? null : person.id());
        var log = acts.log(id);
        var names = new LinkedHashMap<>(log.names());
        names.putAll(people.names(log.left()));
        return new QuestionPage(question, reader, log.acts(), names, marks(question), clock.instant(),
                Typed.of(Map.of()));
    }

    private Map<OrganisationId, Mark> marks(Question question) {
        if (!question.parties().isEmpty()) {
            var marks = new LinkedHashMap<OrganisationId, Mark>();
            question.parties().forEach(party -> marks.put(party.organisation(), party.mark()));
            return marks;
        }
        return switch (question.holder()) {
            case Holder.OfAlliance(var alliance, _) -> signs.of(alliance, List.of()).marks();
            case Holder.OfOrganisation(var organisation, _) -> organisations.find(organisation).map(Organisation::sign)
                    .map(sign -> Map.of(organisation, sign)).orElse(Map.of());
        };
    }

    /// The page with its sections, and what was typed where something was refused.
    @Transactional(readOnly = true)
    public String show(QuestionId id, @Nullable SignedIn person, Typed typed, HttpServletRequest request, Model model) {
        var view = of(id, person).refused(typed);
        var page = pages.of(request);
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        model.addAttribute("added", new QuestionPage.Added(parts(view, page, 0, QuestionSection.NOW),
                parts(view, page, QuestionSection.NOW + 1, Integer.MAX_VALUE)));
        return "questions/question";
    }

    private List<Content> parts(QuestionPage view, Page page, int from, int to) {
        return sections.stream().filter(section -> section.place() >= from && section.place() <= to)
                .sorted(Comparator.comparingInt(QuestionSection::place)).map(section -> section.of(view, page).orElse(null))
                .filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
