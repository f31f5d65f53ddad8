package org.regroup.platform.motions;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Stage;
import org.regroup.texts.Text;

/// A motion for its reader.
///
/// @param calendar of the conference for which it was tabled
/// @param choices  the capacities in which the reader may second, support and comment
/// @param names    of everybody the page names
/// @param drafts   drafts that the text leads to; links to them say so
/// @param terms    words of the glossary that stand in the text
public record MotionPage(Motion motion, Text text, @Nullable Calendar calendar, Dossier dossier, MotionReader reader,
        List<Speaking> choices, Signs signs, Map<PersonId, String> names, List<Motion> drafts, List<MotionTerm> terms,
        Instant now) {

    public String name(@Nullable PersonId person) {
        return person == null ? "–" : names.getOrDefault(person, "–");
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }

    /// The hold that stops the draft now, if there is one.
    public @Nullable DraftHold held() {
        return motion.draft() ? held(null) : null;
    }

    /// The hold that stops a comment now.
    public @Nullable DraftHold held(@Nullable UUID comment) {
        return dossier.holds().stream().filter(hold -> Objects.equals(hold.comment(), comment) && hold.stands(now)).findFirst()
                .orElse(null);
    }

    public List<MotionVoice> voices() {
        return dossier.voices();
    }

    public List<MotionAct> acts() {
        return dossier.acts();
    }

    /// Voices that stand, of one part.
    public List<MotionVoice> standing(MotionVoice.Part part) {
        return dossier.standing(part);
    }

    public Optional<MotionVoice> mover() {
        return standing(MotionVoice.Part.MOVER).stream().findFirst();
    }

    /// The reader's own voice, if there is one.
    public @Nullable MotionVoice own() {
        return voices().stream().filter(voice -> voice.stands() && reader.is(voice.speaking().person())).findFirst().orElse(null);
    }

    /// Whether the reader may second or support it.
    public boolean maySupport() {
        return reader.signedIn() && motion.stands() && own() == null;
    }

    /// Whether the reader may enter what a body has ruled.
    public boolean mayEnter() {
        return !reader.speaksFor().isEmpty() && (motion.stands() || motion.stage() == MotionStage.REFUSED && appealed());
    }

    /// Whether the refusal that stands has been appealed against.
    public boolean appealed() {
        return dossier.order().filter(order -> order.matter() instanceof Ruling.Refuse && dossier.appeals().stream()
                .anyMatch(appeal -> appeal.ruling().equals(order.id()))).isPresent();
    }

    public boolean mayAppeal() {
        return motion.stage() == MotionStage.REFUSED && reader.movesOn() && !appealed();
    }

    /// Whether the reader may consent to a remittance without a vote for a mover who has not yet.
    public boolean mayConsent(Ruling ruling) {
        return ruling.matter() instanceof Ruling.Refer && ruling.agreement().waits() && motion.awaitsDecision()
                && standing(MotionVoice.Part.MOVER).stream().anyMatch(
                        mover -> reader.movesOnFor(mover.speaking()) && dossier.consent(ruling, mover).isEmpty());
    }

    /// The organisations for which the reader may add the minute of the body that passed it.
    public List<OrganisationId> mayCertify() {
        return !motion.stands()
                ? List.of()
                : voices().stream().filter(voice -> voice.stands() && voice.speaking().forOthers())
                        .map(voice -> voice.speaking().organisation()).filter(java.util.Objects::nonNull)
                        .map(java.util.Objects::requireNonNull).distinct().filter(reader.speaksFor()::contains)
                        .filter(one -> dossier.passed().stream().noneMatch(had -> one.equals(had.organisation()))).toList();
    }

    /// What is not there yet and must be before it is admitted, each in words.
    public List<String> missing(Page page) {
        return motion.stage() != MotionStage.TABLED || calendar == null
                ? List.of()
                : RulingRules.missing(motion.kind(), calendar.terms(), voices()).stream()
                        .map(ground -> page.t(ground.key(), ground.args().toArray())).toList();
    }

    /// The mandate line: of the decision, else of the body that passed it.
    public @Nullable MandateLine mandate(Page page) {
        return MotionWords.mandate(page, this);
    }

    public LocalDate today(Page page) {
        return LocalDate.ofInstant(now, page.zone());
    }

    public ZoneId zone(Page page) {
        return calendar == null ? page.zone() : calendar.terms().zone();
    }

    /// What was done, in the reader's words.
    public String told(Page page, MotionAct act) {
        var whom = act.unitName().isEmpty() ? mark(act.organisation()).name() : act.unitName();
        return page.t(act.key(), name(act.person()), switch (act.capacity()) {
            case ORGANISATION, UNIT -> page.t("motions.told.for", whom);
            case PERSONAL -> page.t("motions.told.personal", whom);
            case UNAFFILIATED -> page.t("motions.told.unaffiliated");
        }, act.detail());
    }

    /// The reason given, where the words of the act do not tell it already.
    public String reason(MotionAct act) {
        return MotionWords.tellsDetail(act.key()) ? "" : act.detail();
    }

    /// The parts that rooms below add, one after the other.
    ///
    /// @param sequel what followed, for the life line
    public record Added(List<Content> text, List<Content> afterText, List<Content> reasons, List<Content> afterReasons,
            List<Stage> sequel) {}
}
