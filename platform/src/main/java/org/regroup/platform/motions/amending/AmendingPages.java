package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.motions.MotionSpeakers;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Run.Change;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Rebase;
import org.regroup.texts.Relations;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.editions.Numbering;
import org.regroup.texts.exchange.Markdown;

/// Gathers what the pages of amendments show.
@Component
@Transactional(readOnly = true)
class AmendingPages {

    private final AmendingAccess access;
    private final Deadlines deadlines;
    private final MotionSpeakers speakers;
    private final Signs.Reader signs;

    AmendingPages(AmendingAccess access, Deadlines deadlines, MotionSpeakers speakers, Signs.Reader signs) {
        this.access = access;
        this.deadlines = deadlines;
        this.speakers = speakers;
        this.signs = signs;
    }

    AmendmentPage amendment(UUID id, @Nullable SignedIn person, AmendedText.View view, Page page) {
        var all = access.find(access.motion(id));
        var amendment = Amendments.find(all, id);
        var marks = signs(all);
        var reader = access.reader(all, person == null ? null : person.id(), marks);
        var choices = new MotionSpeakers.Choices(plain(reader), Map.of());
        boolean decides = all.waitsForParent(amendment)
                ? AmendingAccess.movesOn(Amendments.find(all, Objects.requireNonNull(amendment.parent())), reader)
                : reader.movesOn();
        return new AmendmentPage(AmendedText.of(all, view, amendment, List.of(), marks, page), amendment, reader, marks, choices,
                decides, page);
    }

    /// The capacities in which somebody may support an amendment here; units are not asked for.
    private static List<Speaking> plain(MotionReader reader) {
        var person = reader.person();
        if (person == null) {
            return List.of();
        }
        var all = new ArrayList<Speaking>();
        reader.under().stream().filter(reader.speaksFor()::contains)
                .forEach(organisation -> all.add(Speaking.speaksFor(person, organisation)));
        reader.under().forEach(organisation -> all.add(Speaking.member(person, organisation)));
        all.add(Speaking.unaffiliated(person));
        return all;
    }

    Signs signs(Proceedings all) {
        var further = new LinkedHashSet<OrganisationId>();
        all.amendments().forEach(one -> {
            if (one.mover().organisation() != null) {
                further.add(Objects.requireNonNull(one.mover().organisation()));
            }
        });
        all.beginning().blocks().stream().flatMap(block -> block.runs().stream()).flatMap(run -> run.in().stream())
                .forEach(credit -> further.addAll(Owed.organisations(credit.source())));
        return signs.of(all.motion().alliance(), further);
    }

    /// The editor with the text as it stands, or as another amendment would make it.
    WritingPage fresh(MotionId id, SignedIn person, @Nullable UUID parent, Typed typed, Page page) {
        var all = access.find(id, person.id());
        var amended = parent == null ? null : Amendments.find(all, parent);
        var start = Proposal.start(all, amended).orElseGet(all::text);
        return page(all, person, all.motion().href() + "/amendments", amended, null, start, 0, filled(typed, start), null, page);
    }

    /// The editor with words that stand between the amendment and the text as it is.
    WritingPage rewording(UUID id, SignedIn person, Typed typed, Page page) {
        var all = access.find(access.motion(id), person.id());
        var amendment = Amendments.find(all, id);
        AmendingAccess.requireMover(amendment, access.reader(all, person.id(), signs(all)));
        var values = new HashMap<>(Map.of("text", Markdown.write(Rewording.start(all, amendment)), "title",
                amendment.title(), "reason", amendment.reason(), "divisible", amendment.divisible() ? "yes" : ""));
        values.putAll(typed.values());
        var filled = new Typed(values, typed.grounds());
        return page(all, person, amendment.href() + "/reword", null, amendment, all.text(), 0, filled, null, page);
    }

    WritingPage draft(MotionId motion, UUID id, SignedIn person, @Nullable Typed typed, @Nullable Draft overtaken, Page page) {
        var all = access.find(motion, person.id());
        var draft = own(all, id);
        var parent = draft.parent() == null ? null : Amendments.find(all, Objects.requireNonNull(draft.parent()));
        var reworded = draft.amendment() == null ? null : Amendments.find(all, Objects.requireNonNull(draft.amendment()));
        var base = all.history(draft.base()).map(history -> history.at(draft.base()))
                .orElseGet(() -> Proposal.start(all, parent).orElseGet(all::text));
        return page(all, person, draft.href(), parent, reworded, base, draft.version(),
                typed == null ? typed(draft) : typed, overtaken, page);
    }

    private WritingPage page(Proceedings all, SignedIn person, String action, @Nullable MotionAmendment parent,
            @Nullable MotionAmendment reworded, Text base, int version, Typed typed, @Nullable Draft overtaken, Page page) {
        var marks = signs(all);
        var choices = reworded != null
                ? new MotionSpeakers.Choices(List.of(), Map.of())
                : speakers.of(access.reader(all, person.id(), marks));
        if (!all.motion().stands()) {
            throw new Forbidden("amending.forbidden.closed");
        }
        return new WritingPage(all.motion(), action, parent, reworded, base.version(), version, typed,
                choices.show(page, marks), base.language(),
                (reworded == null ? deadlines.passed(all) : deadlines.passed(all, reworded)).orElse(null), overtaken,
                all.drafts());
    }

    private static Draft own(Proceedings all, UUID id) {
        return all.drafts().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("draft"));
    }

    private static Typed filled(Typed typed, Text text) {
        if (typed.values().containsKey("text")) {
            return typed;
        }
        var values = new HashMap<>(typed.values());
        values.put("text", Markdown.write(text));
        return new Typed(values, typed.grounds());
    }

    private static Typed typed(Draft draft) {
        var writing = draft.writing();
        return Typed.of(Map.of("text", writing.text(), "title", writing.title(), "reason", writing.reason(), "divisible",
                writing.divisible() ? "yes" : "", "speaking", writing.speaking()));
    }

    /// What a draft would change, sentence by sentence.
    ConfirmPage confirm(MotionId motion, UUID id, SignedIn person, Typed typed, Page page) {
        var all = access.find(motion, person.id());
        var draft = own(all, id);
        var parent = draft.parent() == null ? null : Amendments.find(all, Objects.requireNonNull(draft.parent()));
        var reworded = draft.amendment() == null ? null : Amendments.find(all, Objects.requireNonNull(draft.amendment()));
        var name = new AmendmentId(Objects.requireNonNullElse(draft.amendment(), draft.id()).toString());
        var proposal = Proposal.of(all, parent, draft, name).orElse(null);
        var seen = all.text().version();
        if (proposal == null || proposal.written() == null) {
            return new ConfirmPage(all.motion(), draft, proposal, reworded, List.of(), List.of(), List.of(), false, List.of(),
                    notes(proposal, page), seen, 0, 0, typed);
        }
        var speaking = draft.writing().speaking();
        var marks = signs(all);
        var moved = parent == null && !seen.equals(draft.base());
        var now = moved && proposal.stands() ? Proposal.on(all.text(), proposal) : proposal;
        var numbering = parent == null ? AmendedText.numbering(all).after(now.base()) : Numbering.of(now.base());
        var words = Proposal.words(now.base(), now.hunks());
        var mark = reworded != null
                ? AmendedText.mark(reworded, marks)
                : speakers.of(access.reader(all, person.id(), marks)).chosen(speaking)
                        .map(one -> marks.of(one.organisation())).orElseGet(() -> marks.of(null));
        return new ConfirmPage(all.motion(), draft, proposal, reworded, Sentences.of(now.base(), now.hunks(), numbering, page),
                rows(now, numbering, mark, page), met(all, name, now, page), moved,
                clashes(all, proposal, draft), notes(proposal, page), seen, words.in(), words.out(), typed);
    }

    private static List<AmendmentPage.Clash> clashes(Proceedings all, Proposal proposal, Draft draft) {
        var written = Objects.requireNonNull(proposal.written());
        var amendment = new MotionAmendment(draft.id(), draft.motion(), 0, draft.parent(), "", "", false,
                Speaking.unaffiliated(draft.person()), "", "", draft.changedAt(), 1, written, null,
                proposal.lineage().isEmpty() ? null : proposal.lineage().getFirst(), "", Standing.CLEAN, draft.changedAt(), null,
                List.of());
        return proposal.stands() || proposal.rebase() == null
                ? List.of()
                : switch (Objects.requireNonNull(proposal.rebase())) {
                    case Rebase.Conflicted(var regions, _) -> Written.clashes(all, amendment, regions);
                    case Rebase.Moot(var regions) -> Written.clashes(all, amendment, regions);
                    case Rebase.Clean _,Rebase.Shifted _,Rebase.AlreadySatisfied _ ->
                        List.<AmendmentPage.Clash>of();
                };
    }

    private static List<String> notes(@Nullable Proposal proposal, Page page) {
        return proposal == null
                ? List.of()
                : proposal.notes().stream()
                        .map(note -> page.t("amending.note." + note.kind().name().toLowerCase(Locale.ROOT), note.line()))
                        .distinct().toList();
    }

    /// The blocks that would change.
    private static List<AmendedText.Row> rows(Proposal proposal, Numbering numbering, Mark mark, Page page) {
        var change = new Change(mark, page.t("amending.mine"), page.t("amending.mine.name"), null);
        var weave = Weave.of(proposal.base(), new Source(Source.Kind.MOTION, "", List.of()));
        return Tracked.lines(weave.blocks(), _ -> null, List.of(new Tracked.Open(change, proposal.hunks())), List.of()).stream()
                .filter(line -> !line.whose().isEmpty()).map(line -> new AmendedText.Row(numbering.label(line.id()).orElse(""),
                        line.form().kind(), line.runs(), List.of(), true))
                .toList();
    }

    /// What it has to do with those that are open.
    private static List<String> met(Proceedings all, AmendmentId name, Proposal proposal, Page page) {
        if (!proposal.lineage().isEmpty() || !proposal.base().version().equals(all.text().version())) {
            return List.of();
        }
        var others = new ArrayList<>(Meets.comparable(all).stream().filter(one -> !one.id().equals(name)).toList());
        others.add(new Amendment(name, all.text().version(), proposal.hunks()));
        var relations = Relations.of(all.text(), others);
        return others.stream().limit(others.size() - 1L).flatMap(other -> {
            var tag = all.find(UUID.fromString(other.id().value())).map(MotionAmendment::tag).orElse("");
            return Said.of(relations.between(name, other.id()), name).map(key -> page.t("amending.met." + key, tag)).stream();
        }).toList();
    }
}
