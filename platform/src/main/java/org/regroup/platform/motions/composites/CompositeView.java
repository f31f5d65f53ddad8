package org.regroup.platform.motions.composites;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.MotionSpeakers;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.texts.composites.Composite;
import org.regroup.texts.composites.CompositeBlock;
import org.regroup.texts.composites.Coverage;
import org.regroup.texts.composites.LogEntry;
import org.regroup.texts.composites.Margin;
import org.regroup.texts.composites.Origin;
import org.regroup.texts.composites.Sentence;
import org.regroup.texts.composites.SourceMotion;

/// A composite for its reader.
///
/// @param coverage what became of each sentence of each motion that is part
/// @param changed  whether the words have been changed since the latest version
public record CompositeView(Compositing row, Compositing.State state, List<CompositeSource> sources, Composite composite,
        Coverage coverage, SignOffs signOffs, List<CompositeAct> acts, CompositeReader reader, boolean changed, Signs signs,
        Map<PersonId, String> names) {

    public String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    public Mark mark(@Nullable OrganisationId organisation) {
        return signs.of(organisation);
    }

    public Mark mark(String motion) {
        return mark(source(motion).organisation());
    }

    public CompositeSource source(String motion) {
        return sources.stream().filter(source -> source.id().equals(motion)).findFirst().orElseThrow();
    }

    public List<CompositeSource> parts() {
        return sources.stream().filter(CompositeSource::part).toList();
    }

    public SourceMotion told(CompositeSource source) {
        return composite.motion(source.id()).orElseThrow();
    }

    public Coverage.OfMotion coverage(CompositeSource source) {
        return coverage.motions().stream().filter(one -> one.motion().equals(source.id())).findFirst().orElseThrow();
    }

    public Margin margin(CompositeBlock block) {
        return Margin.of(composite, block);
    }

    /// In which capacities the reader may say something.
    public MotionSpeakers.Choices choices() {
        return new MotionSpeakers.Choices(reader.voices(), Map.of());
    }

    /// Whether a panel has still to rule.
    public boolean appealed() {
        return state == Compositing.State.BUILDING && !composite.log().appealed().isEmpty();
    }

    /// Whether the reader may change the words now.
    public boolean builds() {
        return state == Compositing.State.BUILDING && reader.builds(sources) != null;
    }

    /// The organisations for which the reader may confirm that motions are brought together.
    public List<OrganisationId> mayConfirm() {
        return state != Compositing.State.PROPOSED || row.opened().person().equals(reader.person())
                ? List.of()
                : signs.affiliates().stream().filter(reader.speaksFor()::contains)
                        .filter(one -> !one.equals(row.opened().organisation())).toList();
    }

    public boolean mayPreside() {
        return state == Compositing.State.PROPOSED && row.chair() == null && reader.person() != null
                && sources.stream().noneMatch(source -> reader.mover(source) != null);
    }

    /// The motions for whose movers the reader may sign now.
    public List<CompositeSource> maySign() {
        return state != Compositing.State.BUILDING
                ? List.of()
                : parts().stream().filter(source -> reader.mover(source) != null).toList();
    }

    public boolean movesAny() {
        return !maySign().isEmpty();
    }

    /// What was dropped and what became of it, in the order in which it happened.
    public List<LogEntry> log() {
        return composite.log().entries().stream().filter(entry -> entry.kind() != LogEntry.Kind.PUT_IN).toList();
    }

    /// Options that a mover may appeal about.
    public List<LogEntry> appealable() {
        return composite.log().dropped().stream().filter(entry -> Panels.appealable(composite, entry)).toList();
    }

    /// Options on which a panel has been drawn.
    public List<LogEntry> heard() {
        return composite.log().entries().stream().filter(entry -> entry.kind() == LogEntry.Kind.APPEALED).toList();
    }

    public List<CompositeAct> seats(int option) {
        return acts.stream().filter(act -> act.of(CompositeAct.Kind.SEATED) && act.concerns(option)).toList();
    }

    public @Nullable CompositeAct ruling(int option, CompositeAct seat) {
        return acts.stream().filter(act -> act.concerns(option) && act.by().person().equals(seat.by().person())
                && (act.of(CompositeAct.Kind.UPHELD) || act.of(CompositeAct.Kind.REJECTED))).findFirst().orElse(null);
    }

    /// Whether the reader sits on the panel and has not ruled yet.
    public boolean mayRule(int option) {
        return state == Compositing.State.BUILDING && seats(option).stream()
                .anyMatch(seat -> seat.by().person().equals(reader.person()) && ruling(option, seat) == null);
    }

    public List<CompositeAct> versions() {
        return acts.stream().filter(act -> act.of(CompositeAct.Kind.PUBLISHED)).toList().reversed();
    }

    public List<CompositeAct> said(int version) {
        return acts.stream().filter(act -> act.seq() == version)
                .filter(act -> act.of(CompositeAct.Kind.REMARK) || act.of(CompositeAct.Kind.OBJECTED)
                        || act.of(CompositeAct.Kind.SIGNED) || act.of(CompositeAct.Kind.SEPARATE))
                .toList();
    }

    /// Who did what stands in the log of options.
    public Speaking by(LogEntry entry) {
        return By.read(entry.act().by());
    }

    /// Words that were written here and can be said to stand for a sentence.
    ///
    /// @param value for a form
    public record Written(String value, String words) {}

    public List<Written> written() {
        var found = new ArrayList<Written>();
        for (var block : composite.blocks()) {
            int start = 0;
            for (var run : block.piece().runs()) {
                int end = start + run.tokens().size();
                if (run.origin() instanceof Origin.Here && run.words() > 0) {
                    found.add(new Written(block.id() + ":" + start + ":" + end, run.plain().strip()));
                }
                start = end;
            }
        }
        return found;
    }

    public String letter(CompositeSource source, Sentence sentence) {
        return told(source).letter(sentence.id());
    }
}
