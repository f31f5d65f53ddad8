package org.regroup.platform.conferences;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of a conference shows.
@Component
public class ConferencePages {

    private final ConferenceAccess access;
    private final JointActs acts;
    private final People people;
    private final ObjectProvider<ConferenceSection> sections;
    private final Pages pages;
    private final Clock clock;

    ConferencePages(ConferenceAccess access, JointActs acts, People people, ObjectProvider<ConferenceSection> sections,
            Pages pages, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.sections = sections;
        this.pages = pages;
        this.clock = clock;
    }

    /// A conference for its reader, in four queries at most; five while something waits for a second sponsor.
    ///
    /// @throws org.regroup.platform.shared.NotFound where this reader may not know of it
    @Transactional(readOnly = true)
    public ConferencePage of(ConferenceId id, @Nullable SignedIn person) {
        return read(id, person, false);
    }

    /// The same with everybody named by anything that was ever proposed.
    @Transactional(readOnly = true)
    ConferencePage whole(ConferenceId id, @Nullable SignedIn person) {
        return read(id, person, true);
    }

    private ConferencePage read(ConferenceId id, @Nullable SignedIn person, boolean whole) {
        var reader = person == null ? null : person.id();
        var conference = access.require(reader, id);
        var now = clock.instant();
        var all = acts.of(id);
        var named = all.stream().filter(act -> whole || act.waits(now)).flatMap(this::named).distinct().toList();
        return new ConferencePage(conference, reader, reader == null ? List.of() : access.speaksFor(reader), all,
                named.isEmpty() ? Map.of() : people.names(named), now, Typed.of(Map.of()));
    }

    private Stream<PersonId> named(JointAct act) {
        return Stream.concat(Stream.of(act.proposedBy()), Stream.concat(Stream.ofNullable(act.answeredBy()),
                acts.kind(act.kind()).people(act.content()).stream()));
    }

    /// A conference for somebody who acts for the whole, with the sponsors for which they may.
    ///
    /// @throws Forbidden for everybody else
    @Transactional(readOnly = true)
    public ConferencePage forSponsor(ConferenceId id, SignedIn person) {
        var view = of(id, person);
        if (view.under().isEmpty()) {
            throw new Forbidden("conferences.forbidden.sponsor");
        }
        return view;
    }

    /// What an act would do, in words.
    JointLine line(ConferencePage view, JointAct act, Page page) {
        var kind = acts.kind(act.kind());
        return new JointLine(act, kind.words(act.content(), view.names(), page.in(view.conference().zone())),
                kind.whole(view.conference(), act).orElse(null));
    }

    /// The page with its sections, and what was typed where something was refused.
    @Transactional(readOnly = true)
    public String show(ConferenceId id, @Nullable SignedIn person, Typed typed, HttpServletRequest request, Model model) {
        var view = of(id, person).refused(typed);
        var page = pages.of(request);
        model.addAttribute("view", view);
        model.addAttribute("waiting", lines(view, page));
        model.addAttribute("sections", view.conference().openedAt() == null ? List.of() : parts(view, page));
        return "conferences/conference";
    }

    /// What waits for a second sponsor, in words.
    List<JointLine> lines(ConferencePage view, Page page) {
        return view.waiting().stream().map(act -> line(view, act, page)).toList();
    }

    private List<Content> parts(ConferencePage view, Page page) {
        return sections.stream().sorted(Comparator.comparingInt(ConferenceSection::place))
                .map(section -> section.of(view, page).orElse(null)).filter(Objects::nonNull).map(Objects::requireNonNull)
                .toList();
    }

    /// For which organisation a form was sent; one that does not exist where it does not say.
    public static OrganisationId under(Typed typed) {
        var under = typed.id("under");
        return new OrganisationId(under == null ? new UUID(0, 0) : under);
    }
}
