package org.regroup.platform.motions.amending;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.motions.MotionSpeakers;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;

/// One amendment for its reader.
///
/// @param mayDecide whether the reader may accept or decline it
public record AmendmentPage(AmendedText text, MotionAmendment amendment, MotionReader reader, Signs signs,
        MotionSpeakers.Choices speakers, boolean mayDecide, Page page) {

    public Motion motion() {
        return text.motion();
    }

    public Proceedings all() {
        return text.all();
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }

    /// What it changes, sentence by sentence: on the text as it stands, or where it no longer fits as it was written.
    public List<String> sentences() {
        var lineage = amendment.lineage();
        var hunks = all().hunks(amendment);
        if (lineage.isEmpty() && all().ended(amendment.id()).isEmpty() && !hunks.isEmpty()
                && !amendment.standing().waitsForMover()) {
            return Sentences.of(all().text(), hunks, AmendedText.numbering(all()), page);
        }
        return Written.sentences(all(), amendment, page);
    }

    public boolean open() {
        return all().ended(amendment.id()).isEmpty();
    }

    public Optional<Decision> ended() {
        return all().ended(amendment.id());
    }

    public List<Decision> waiting() {
        return all().waiting(amendment.id());
    }

    public boolean mine() {
        return AmendingAccess.movesOn(amendment, reader);
    }

    public boolean maySecond() {
        return open() && motion().stands() && reader.signedIn() && !mine() && !reader.is(amendment.mover().person())
                && amendment.seconders().stream().noneMatch(one -> reader.is(one.speaking().person()));
    }

    /// Decisions about it in the order in which they took effect, those taken back included.
    public List<Decision> decisions() {
        return all().log().stream().filter(one -> one.effective() && one.amendment().equals(amendment.id())).toList();
    }

    public Optional<MotionAmendment> parent() {
        return Optional.ofNullable(amendment.parent()).flatMap(all()::find);
    }

    /// Others that come together with it, as sentences.
    public List<Meets.Meet> meets() {
        return Meets.of(all()).stream().filter(meet -> meet.one().equals(amendment.id()) || meet.other().equals(amendment.id()))
                .toList();
    }

    public MotionAmendment other(Meets.Meet meet) {
        return all().find(meet.one().equals(amendment.id()) ? meet.other() : meet.one()).orElseThrow();
    }

    /// What the relation to another means, in words.
    public String meaning(Meets.Meet meet) {
        var together = new AmendedText.Beside.Together(all().find(meet.one()).orElseThrow(),
                all().find(meet.other()).orElseThrow(),
                meet);
        return page.t("amending.meets." + together.key(), together.one().tag(), together.other().tag());
    }

    /// Places at which it cannot stand, as it was written and as the text reads now.
    public List<Clash> clashes() {
        return all().rebase(amendment).map(rebase -> switch (rebase) {
            case Rebase.Conflicted(var regions, _) -> Written.clashes(all(), amendment, regions);
            case Rebase.Moot(var regions) -> Written.clashes(all(), amendment, regions);
            case Rebase.Clean _,Rebase.Shifted _,Rebase.AlreadySatisfied _ -> List.<Clash>of();
        }).orElse(List.of());
    }

    /// A place where words were changed otherwise.
    ///
    /// @param why     what happened there
    /// @param written how the amendment would have had it
    /// @param now     how it reads now; empty where it is gone
    /// @param by      whose decided changes stand in the way
    public record Clash(Region.Why why, String written, String now, List<MotionAmendment> by) {}

    /// Amendments of which it could be declared that this one falls with their adoption.
    public List<Choice> others() {
        return all().open().stream().filter(one -> !one.id().equals(amendment.id()))
                .map(one -> Choice.of(one.id().toString(), one.tag() + ", " + one.title())).toList();
    }

    /// Organisations for which this reader may enter or confirm a decision.
    public List<OrganisationId> speaksFor() {
        return reader.under().stream().filter(reader.speaksFor()::contains).toList();
    }

    /// Those that may confirm what waits: others than the one that entered it, by somebody else.
    public List<OrganisationId> confirmers(Decision waits) {
        return reader.is(waits.proposedBy())
                ? List.of()
                : speaksFor().stream().filter(each -> !Objects.equals(each, waits.proposedOrg())).toList();
    }

    /// The decisions that could be taken back, the latest first.
    public List<Decision> revocable() {
        return all().fates().of(amendment.id()).reversed().stream().filter(one -> one.kind().revocable()).toList();
    }

    /// What the movers of the motion have said; of an amendment to an amendment its mover decides alone.
    public Consents consents() {
        return all().consents(amendment);
    }

    /// Whether all movers of the motion have to agree.
    public boolean joint() {
        return consents().joint() && !all().waitsForParent(amendment);
    }

    /// Those of the movers for whom this reader can still take something in.
    public List<MotionVoice> accepting() {
        var consents = consents();
        return consents.of(reader).stream()
                .filter(mover -> asked().stream().anyMatch(part -> !consents.declinedByOthers(mover, part)
                        && (!consents.agrees(mover, part) || consents.complete(mover, part))))
                .toList();
    }

    /// Those for whom this reader can still say no.
    public List<MotionVoice> declining() {
        var consents = consents();
        return consents.of(reader).stream().filter(mover -> asked().stream().anyMatch(part -> consents.of(mover, part)
                .filter(said -> said.kind() == DecisionKind.DECLINED).isEmpty())).toList();
    }

    /// Whether the mover of the amendment this one amends can still say no.
    public boolean parentDeclines() {
        return all().waitsForParent(amendment) && consents().declined(Consents.WHOLE).isEmpty();
    }

    /// The open parts by their numbers, or the whole.
    private List<Integer> asked() {
        var open = openParts().stream().map(AmendmentPart::number).toList();
        return open.isEmpty() ? List.of(Consents.WHOLE) : open;
    }

    /// What votes mean for it.
    public List<String> votes() {
        return VotingWords.about(page, all(), amendment);
    }

    public List<AmendmentPart> parts() {
        return all().parts(amendment);
    }

    public List<AmendmentPart> openParts() {
        return parts().stream().filter(AmendmentPart::open).toList();
    }

    /// What one part changes: on the text as it stands, or where it is settled or no longer fits as it was written.
    public String sentence(AmendmentPart part) {
        var now = part.open() && amendment.lineage().isEmpty()
                ? all().rebase(amendment, part.number())
                : Optional.<Rebase>empty();
        var sentences = now.map(Proceedings::hunks).filter(hunks -> !hunks.isEmpty())
                .map(hunks -> Sentences.of(all().text(), hunks, AmendedText.numbering(all()), page))
                .orElseGet(() -> Written.sentences(all(), amendment, page).subList(part.number() - 1, part.number()));
        return String.join(" ", sentences);
    }
}
