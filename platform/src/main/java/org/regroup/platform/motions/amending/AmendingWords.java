package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Capacity;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// Amendments in the reader's words.
public final class AmendingWords {

    /// The figures of a minute, as the form names them.
    public static final List<String> FIGURES = List.of("entitled", "present", "inFavour", "against", "abstained");

    private static final int BRIEF = 160;

    private AmendingWords() {}

    public static Problems problems(Page page, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(),
                ground.args().stream().map(arg -> arg instanceof Instant at ? page.dateTime(at) : arg).toArray())));
    }

    /// For whom it was moved, in the margin of a text.
    public static String mover(Page page, MotionAmendment one, Signs signs) {
        return whom(page, one.mover(), one.by(), one.unitName(), signs, "amending.mover.");
    }

    /// Who moved it and for whom.
    public static String moved(Page page, MotionAmendment one, Signs signs) {
        var line = whom(page, one.mover(), one.by(), one.unitName(), signs, "amending.moved.");
        var minute = one.minute();
        return minute == null
                ? line
                : page.t("amending.moved.by", line, minute.body(), minute.present(), minute.entitled(), minute.inFavour());
    }

    public static String seconded(Page page, MotionAmendment.Seconder one, Signs signs) {
        return whom(page, one.speaking(), one.by(), one.unitName(), signs, "amending.seconded.");
    }

    private static String whom(Page page, Speaking speaking, String person, String unit, Signs signs, String key) {
        return page.t(key + speaking.capacity().code(), person, signs.of(speaking.organisation()).name(),
                speaking.capacity() == Capacity.UNIT ? unit : "");
    }

    /// How it stands with an amendment, in a few words.
    public static String state(Page page, Proceedings all, MotionAmendment one) {
        var parts = all.parts(one);
        long adopted = parts.stream().filter(AmendmentPart::adopted).count();
        long open = parts.stream().filter(AmendmentPart::open).count();
        var ended = all.ended(one.id());
        if (ended.isPresent()) {
            return adopted > 0 && adopted < parts.size()
                    ? page.t("amending.state.parts", adopted, parts.size())
                    : page.t("amending.state." + ended.get().kind().code());
        }
        if (one.standing() != Standing.CLEAN && one.standing() != Standing.SHIFTED) {
            return page.t("amending.state." + one.standing().code());
        }
        if (open < parts.size()) {
            return page.t("amending.state.partly", parts.size() - open, parts.size());
        }
        var consents = all.consents(one);
        if (parts.isEmpty()
                ? consents.declined(Consents.WHOLE).isPresent()
                : parts.stream().allMatch(part -> consents.declined(part.number()).isPresent())) {
            return page.t("amending.state.declined");
        }
        return page.t(consents.joint() && !consents.said().isEmpty() ? "amending.state.agreed" : "amending.state.open");
    }

    /// How it stands with one part of an amendment.
    public static String state(Page page, Proceedings all, MotionAmendment one, AmendmentPart part) {
        var ended = part.ended();
        if (ended != null) {
            return page.t("amending.state." + ended.kind().code());
        }
        return page.t(all.consents(one).declined(part.number()).isPresent() ? "amending.state.declined" : "amending.state.open");
    }

    /// Who moves the motion, as the answers to an amendment name them.
    public static String mover(Page page, MotionVoice mover, AmendmentPage view) {
        var speaking = mover.speaking();
        var name = view.mark(speaking.organisation()).name();
        return switch (speaking.capacity()) {
            case ORGANISATION -> name;
            case UNIT -> page.t("amending.mover.unit", "", name, mover.unitName());
            case PERSONAL -> page.t("amending.movers.member", name);
            case UNAFFILIATED -> page.t("amending.movers.unaffiliated");
        };
    }

    /// What one of several movers has said.
    public static String answer(Page page, MotionVoice mover, AmendmentPage view) {
        var parts = view.openParts();
        return parts.isEmpty()
                ? answer(page, view.consents(), mover, Consents.WHOLE)
                : parts.stream().map(part -> page.t("amending.movers.part", part.number(),
                        answer(page, view.consents(), mover, part.number()))).collect(Collectors.joining("; "));
    }

    private static String answer(Page page, Consents consents, MotionVoice mover, int part) {
        return page.t("amending.movers." + consents.of(mover, part).map(said -> said.kind() == DecisionKind.DECLINED
                ? "declines"
                : "agrees").orElse("missing"));
    }

    /// Who decided for themselves, and for which mover of the motion.
    public static String whoSaid(Page page, Decision decision, AmendmentPage view) {
        return view.all().voices().stream()
                .filter(voice -> voice.id().equals(decision.voice()) && voice.speaking().forOthers())
                .map(voice -> page.t("amending.moved." + voice.speaking().capacity().code(), decision.by(),
                        view.mark(voice.speaking().organisation()).name(), voice.unitName()))
                .findFirst().orElse(decision.by());
    }

    /// What was decided, and about which part.
    public static String decided(Page page, Decision decision) {
        var what = page.t("amending.decided." + decision.kind().code());
        return decision.part() == null ? what : page.t("amending.decided.part", decision.part(), what);
    }

    public static boolean waits(Proceedings all, MotionAmendment one) {
        return all.ended(one.id()).isEmpty() && one.standing().waitsForMover();
    }

    public static boolean adopted(Proceedings all, MotionAmendment one) {
        return all.fates().adopted(one);
    }

    /// Which clauses it changes, and what was declared about it.
    public static String changes(Page page, Proceedings all, MotionAmendment one) {
        var numbering = AmendedText.numbering(all);
        var hunks = all.hunks(one);
        boolean asWritten = hunks.isEmpty() || all.ended(one.id()).isPresent();
        var places = asWritten
                ? Written.base(all, one).map(text -> Sentences.places(text, one.content().hunks(), numbering, page)).orElse("")
                : Sentences.places(all.text(), hunks, numbering, page);
        var changes = page.t("amending.changes", places);
        var declared = declared(page, all, one);
        return declared.isEmpty() ? changes : changes + " " + String.join(" ", declared);
    }

    /// Rulings on what falls with what, this one being concerned.
    public static List<String> declared(Page page, Proceedings all, MotionAmendment one) {
        return all.declared().stream()
                .filter(ruling -> ruling.amendment().equals(one.id()) || one.id().equals(ruling.ifCarried()))
                .map(ruling -> page.t("amending.declared", all.find(ruling.amendment()).map(MotionAmendment::tag).orElse(""),
                        ruling.ifCarried() == null ? "" : all.find(ruling.ifCarried()).map(MotionAmendment::tag).orElse(""),
                        ruling.ruling().body(), ruling.ruling().reason()))
                .toList();
    }

    public static String size(Page page, Proceedings all, MotionAmendment one) {
        var words = Written.base(all, one).map(text -> Proposal.words(text, one.content().hunks()))
                .orElse(new Proposal.Words(0, 0));
        return page.t("amending.says.note", page.number(words.in()), page.number(words.out()));
    }

    /// The beginning of a text, for where there is little room.
    public static String brief(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= BRIEF
                ? line
                : line.substring(0, line.lastIndexOf(' ', BRIEF) < 1 ? BRIEF : line.lastIndexOf(' ', BRIEF)) + "…";
    }

    public static MandateLine mandate(Page page, Minute minute) {
        return new MandateLine(minute.body(),
                page.t("amending.minute.howMany", minute.present(), minute.entitled(), page.date(minute.heldOn())),
                page.t("amending.minute.rule", minute.rule(), minute.inFavour(), minute.against(), minute.abstained()),
                page.t("amending.minute.until"));
    }

    /// Who decided, how many took part and under what rule, entered for one organisation and confirmed for another.
    public static String ruling(Page page, Decision decision, AmendmentPage view) {
        var ruling = decision.ruling();
        var entered = view.mark(decision.proposedOrg()).name();
        var line = page.t("amending.ruling", ruling.body(), ruling.howMany(), ruling.rule());
        if (decision.proposedOrg() == null) {
            return line;
        }
        return line + " " + (decision.confirmedOrg() == null
                ? page.t("amending.ruling.entered", entered)
                : page.t("amending.ruling.confirmed", entered, view.mark(decision.confirmedOrg()).name()));
    }
}
