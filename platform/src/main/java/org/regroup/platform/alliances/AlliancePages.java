package org.regroup.platform.alliances;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;

/// Puts together the page of an alliance.
@Component
@Transactional(readOnly = true)
class AlliancePages {

    private static final int LATEST = 8;

    private final ChangeRepository changes;
    private final Mandates mandates;
    private final Naming naming;
    private final List<AllianceSection> sections;

    AlliancePages(ChangeRepository changes, Mandates mandates, Naming naming, List<AllianceSection> sections) {
        this.changes = changes;
        this.mandates = mandates;
        this.naming = naming;
        this.sections = sections.stream().sorted(Comparator.comparingInt(AllianceSection::place)).toList();
    }

    AlliancePage of(Situation at, Page page, @Nullable PersonId viewer) {
        var alliance = at.alliance();
        var shown = changes.shown(alliance.id(), LATEST);
        var names = naming.counted(page, at, shown);
        var words = new ChangeWords(names);
        var speaksFor = speaksFor(viewer);
        var lines = shown.stream()
                .map(change -> words.line(change, at, answers(change, at.members(), at.now(), viewer, speaksFor))).toList();
        var lot = new Lot(at.today());
        var rows = rows(at, lot, shown, words, names);
        return new AlliancePage(alliance, at.state(), at.today(), lot.seed(), rows, mandate(at, shown, page),
                lines.stream().filter(line -> line.stage().waits()).toList(),
                lines.stream().filter(line -> !line.stage().waits()).limit(LATEST).toList(), gone(at, names), rungs(page),
                sections.stream().flatMap(section -> section.all(alliance, at.state(), viewer, page).stream()).toList(),
                speaksFor.stream().anyMatch(at::has), viewer != null, lapses(at, page));
    }

    private static @Nullable String lapses(Situation at, Page page) {
        var alliance = at.alliance();
        return alliance.risen() instanceof Rise risen && alliance.open() && alliance.lapsesSoon(at.today())
                ? page.t("alliances.lapses.what", page.t("alliances.rung." + risen.rung().key()), page.date(risen.until()),
                        page.t("alliances.rung." + risen.before().key()))
                : null;
    }

    private Set<OrganisationId> speaksFor(@Nullable PersonId viewer) {
        return viewer == null
                ? Set.of()
                : mandates.where(viewer, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).collect(Collectors.toSet());
    }

    /// Whether the reader may answer a change for one of the organisations it waits for.
    static boolean answers(Change change, Set<OrganisationId> affiliates, Instant now, @Nullable PersonId viewer,
            Set<OrganisationId> speaksFor) {
        return viewer != null && speaksFor.stream().map(organisation -> Speaker.of(viewer, organisation))
                .anyMatch(speaker -> ChangeRules.others(change, speaker).isEmpty()
                        && switch (change.stage(affiliates.size(), now)) {
                            case WAITS_FOR_SECOND -> affiliates.contains(speaker.organisation());
                            case WAITS_FOR_INVITED -> speaker.organisation().equals(change.invited());
                            case DONE, WITHDRAWN, DECLINED, CHANGE_ASKED, PROPOSER_LEFT, LAPSED -> false;
                        });
    }

    private List<AlliancePage.Row> rows(Situation at, Lot lot, List<Change> shown, ChangeWords words, Names names) {
        var members = names.members();
        Map<OrganisationId, Affiliation> stays = at.current().stream()
                .collect(Collectors.toMap(Affiliation::organisation, Function.identity()));
        return lot.draw(stays.keySet()).stream().map(stays::get).flatMap(Stream::ofNullable).map(stay -> {
            var id = stay.organisation();
            return new AlliancePage.Row(names.mark(id), "/organisations/" + id, members.getOrDefault(id, 0),
                    joined(stay, shown) instanceof Spoken said ? words.basis(said) : "", names.page().date(stay.joinedAt()),
                    stay.leavesAt() instanceof Instant leaves ? names.page().date(leaves.minusSeconds(1)) : "");
        }).toList();
    }

    /// What an organisation said when it joined.
    private static @Nullable Spoken joined(Affiliation stay, List<Change> shown) {
        for (var change : shown) {
            if (change.id().equals(stay.joinedBy())) {
                return change.proposed().organisation().equals(stay.organisation()) ? change.proposed() : change.accepted();
            }
        }
        return null;
    }

    private static MandateLine mandate(Situation at, List<Change> shown, Page page) {
        var alliance = at.alliance();
        var counts = at.current().stream().map(stay -> joined(stay, shown)).filter(Spoken.class::isInstance)
                .map(Spoken.class::cast).collect(Collectors.groupingBy(Spoken::basis, Collectors.counting()));
        var how = List.of(Basis.MEMBERS, Basis.COMMITTEE, Basis.CONVENOR).stream().filter(counts::containsKey)
                .map(basis -> page.t("alliances.mandate." + basis.key(), counts.getOrDefault(basis, 0L)))
                .collect(Collectors.joining("; "));
        var until = alliance.endsOn() == null
                ? page.t("alliances.mandate.until", page.date(alliance.reviewOn()))
                : page.t("alliances.mandate.untilEnd", page.date(alliance.endsOn()), page.date(alliance.reviewOn()));
        return new MandateLine(page.t("alliances.mandate.who", at.affiliates()), how, page.t("alliances.mandate.rule"), until);
    }

    static List<AlliancePage.Gone> gone(Situation at, Names names) {
        return at.stays().stream().filter(stay -> !stay.current(at.now())).map(stay -> new AlliancePage.Gone(
                names.mark(stay.organisation()), names.page().date(stay.joinedAt()),
                stay.gone(at.now()) instanceof Instant left ? names.page().date(left) : "", stay.leftReason())).toList();
    }

    private static Map<Rung, String> rungs(Page page) {
        var rungs = new LinkedHashMap<Rung, String>();
        List.of(Rung.values()).reversed().forEach(rung -> rungs.put(rung, page.t("alliances.rung." + rung.key())));
        return rungs;
    }
}
