package org.regroup.platform.alliances;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// Puts together the page of one change, with what this reader may do about it.
@Component
@Transactional(readOnly = true)
class ChangePages {

    private final ChangeRepository changes;
    private final Situations situations;
    private final Mandates mandates;
    private final Naming naming;

    ChangePages(ChangeRepository changes, Situations situations, Mandates mandates, Naming naming) {
        this.changes = changes;
        this.situations = situations;
        this.mandates = mandates;
        this.naming = naming;
    }

    /// What the reader has just done here: what was typed, why it was refused, the link just made.
    record Just(Typed typed, List<Ground> grounds, String link) {
        static final Just NOTHING = new Just(Typed.of(Map.of()), List.of(), "");
    }

    ChangePage of(AllianceId alliance, ChangeId id, Page page, @Nullable PersonId viewer, Just just) {
        var at = situations.of(alliance);
        if (!situations.visible(at.alliance(), viewer)) {
            throw new NotFound("alliance");
        }
        var change = changes.find(id).filter(found -> found.alliance().equals(alliance))
                .orElseThrow(() -> new NotFound("change"));
        var earlier = change.matter() instanceof Matter.Opening
                ? changes.of(alliance).stream().dropWhile(other -> !other.id().equals(id)).skip(1)
                        .filter(other -> other.matter() instanceof Matter.Opening).toList()
                : List.<Change>of();
        var speaksFor = viewer == null ? List.<Organisation>of() : mandates.where(viewer, Act.SPEAK_IN_ALLIANCES);
        var names = naming.of(page, at, Stream.concat(Stream.of(change), earlier.stream()).toList(),
                speaksFor.stream().map(Organisation::id).toList());
        var words = new ChangeWords(names);
        var reader = new Reader(speaksFor, viewer, names, change);
        var stage = at.stage(change);
        boolean mine = viewer != null && change.proposed().person().equals(viewer);
        var withdraw = stage.waits() ? reader.one(change.proposed().organisation()::equals) : null;
        return new ChangePage(at.alliance(), at.state(),
                words.line(change, at, AlliancePages.answers(change, at.members(), at.now(), viewer, reader.ids())),
                words.compare(change, at.alliance()),
                reader.all(org -> stage == Change.Stage.WAITS_FOR_SECOND && at.has(org) && reader.other(org)),
                reader.all(org -> stage == Change.Stage.WAITS_FOR_INVITED && org.equals(change.invited()) && reader.other(org)),
                reader.all(org -> stage.waits() && (at.has(org) || org.equals(change.invited()))
                        && !org.equals(change.proposed().organisation())),
                withdraw, anew(at, change, stage, reader), mine && stage.waits(),
                withdraw != null && stage == Change.Stage.WAITS_FOR_INVITED && change.invited() == null, just.link(),
                just.link().isEmpty() ? null : page.dateTime(change.lapsesAt()),
                earlier.stream().map(other -> words.line(other, at, false)).toList(), just.typed(),
                names.problems(just.grounds()));
    }

    /// After a proposal has come to nothing either of the two may propose anew; only the latest proposal leads there.
    private @Nullable Choice anew(Situation at, Change change, Change.Stage stage, Reader reader) {
        if (!(change.matter() instanceof Matter.Opening) || stage.waits() || at.state() != AllianceState.PROPOSED
                || !changes.of(change.alliance()).getFirst().equals(change)) {
            return null;
        }
        return reader.one(org -> org.equals(change.proposed().organisation()) || org.equals(change.invited()));
    }

    /// The organisations for which the reader speaks, as choices of a form.
    private record Reader(List<Organisation> speaksFor, @Nullable PersonId viewer, Names names, Change change) {

        Set<OrganisationId> ids() {
            return speaksFor.stream().map(Organisation::id).collect(Collectors.toSet());
        }

        boolean other(OrganisationId organisation) {
            return viewer != null && ChangeRules.others(change, Speaker.of(viewer, organisation)).isEmpty();
        }

        List<Choice> all(Predicate<OrganisationId> fits) {
            return speaksFor.stream().map(Organisation::id).filter(fits)
                    .map(id -> Choice.under(names.mark(id), false, id.toString(), names.mark(id).name())).toList();
        }

        @Nullable
        Choice one(Predicate<OrganisationId> fits) {
            return all(fits).stream().findFirst().orElse(null);
        }
    }
}
