package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.texts.Adoption;
import org.regroup.texts.Credit;
import org.regroup.texts.Hunk;
import org.regroup.texts.Rebase;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;

/// What was moved and decided on a motion, and what the text says after it.
///
/// The same log gives the same text on any machine: it is the fold of the decisions that adopt and were not taken back, in the
/// order in which they took effect.
///
/// @param moved      the text as it was tabled
/// @param sources    the motions, and the composite of them, to which words of a text are owed that came of several
/// @param amendments in the order in which they were moved
/// @param log        decisions in effect in their order, then those that wait or were refused
/// @param voices     who moves and supports the motion
/// @param until      the last moment for amendments; null where no calendar says
/// @param drafts     what the reader is writing on it
public record Proceedings(Motion motion, Text moved, List<WordSource> sources, List<MotionAmendment> amendments,
        List<Decision> log, Weave weave,
        List<MotionVoice> voices, @Nullable Instant until, List<Draft> drafts) {

    public Proceedings {
        sources = List.copyOf(sources);
        amendments = List.copyOf(amendments);
        log = List.copyOf(log);
        voices = List.copyOf(voices);
        drafts = List.copyOf(drafts);
    }

    /// @param moved before anything was adopted
    static Proceedings of(Motion motion, Weave moved, List<WordSource> sources, List<MotionAmendment> amendments,
            List<Decision> log) {
        var weave = moved;
        var byId = amendments.stream().collect(Collectors.toMap(MotionAmendment::id, Function.identity()));
        for (var decision : adopting(log)) {
            weave = adopted(weave, decision, Objects.requireNonNull(byId.get(decision.amendment())));
        }
        return new Proceedings(motion, moved.text(), sources, amendments, log, weave, List.of(), null, List.of());
    }

    Proceedings beside(List<MotionVoice> raised, @Nullable Instant deadline, List<Draft> written) {
        return new Proceedings(motion, moved, sources, amendments, log, weave, raised, deadline, written);
    }

    private static Weave adopted(Weave weave, Decision decision, MotionAmendment amendment) {
        var content = Objects.requireNonNull(decision.content());
        if (!weave.knows(content.base())) {
            // it was so already when it was adopted, and what made it so was taken back
            return weave;
        }
        return switch (weave.adopt(content, credit(amendment, decision.id().toString()))) {
            case Adoption.Adopted(var next, _) -> next;
            case Adoption.Refused(var why) -> throw new IllegalStateException("decision " + decision.id() + ": " + why);
        };
    }

    /// The history with credit also to those who want what is so already, decided or not.
    public Weave credited() {
        var credited = weave;
        for (var amendment : open()) {
            if (rebase(amendment).orElse(null) instanceof Rebase.AlreadySatisfied) {
                credited = adopted(credited, amendment).orElse(credited);
            }
        }
        return credited;
    }

    static Credit credit(MotionAmendment amendment, String decision) {
        var organisation = amendment.mover().organisation();
        var named = amendment.mover().forOthers() && organisation != null ? List.of(organisation.toString()) : List.<String>of();
        return new Credit(new Source(Source.Kind.AMENDMENT, amendment.id().toString(), named), decision);
    }

    /// The text as it was tabled, with whom each word of it is owed to.
    Weave beginning() {
        return weave.without(weave.steps().stream().map(step -> step.amendment().id()).toList()).weave();
    }

    /// The text as it stands.
    public Text text() {
        return weave.text();
    }

    public Optional<MotionAmendment> find(UUID amendment) {
        return amendments.stream().filter(one -> one.id().equals(amendment)).findFirst();
    }

    /// Decisions in effect that were not taken back, in order.
    static List<Decision> inForce(List<Decision> log) {
        Set<UUID> revoked = log.stream().filter(Decision::effective).map(Decision::revokes).filter(Objects::nonNull)
                .map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
        return log.stream().filter(decision -> decision.effective() && decision.kind() != DecisionKind.REVOKED
                && !revoked.contains(decision.id())).toList();
    }

    private static List<Decision> adopting(List<Decision> log) {
        return inForce(log).stream().filter(decision -> decision.kind().adopts()).toList();
    }

    List<Decision> adopting() {
        return adopting(log);
    }

    private static Optional<Decision> standing(List<Decision> log, UUID amendment) {
        return inForce(log).stream().filter(decision -> decision.amendment().equals(amendment) && decision.kind().ends())
                .reduce((_, last) -> last);
    }

    /// The decision that ended an amendment.
    public Optional<Decision> ended(UUID amendment) {
        return standing(log, amendment);
    }

    /// Whether the mover of the motion has declined it and it goes to the vote.
    public boolean declined(UUID amendment) {
        return inForce(log).stream()
                .anyMatch(decision -> decision.amendment().equals(amendment) && decision.kind() == DecisionKind.DECLINED);
    }

    /// What waits for a second organisation.
    public Optional<Decision> waiting(UUID amendment) {
        return log.stream().filter(decision -> decision.amendment().equals(amendment) && decision.waits()).findFirst();
    }

    public List<MotionAmendment> open() {
        return amendments.stream().filter(one -> ended(one.id()).isEmpty()).toList();
    }

    /// Rulings that one falls if another is carried.
    public List<Decision> declared() {
        return inForce(log).stream().filter(decision -> decision.kind() == DecisionKind.DECLARED).toList();
    }

    /// What has become of an open amendment on the text as it stands; empty where the words it was written on are no longer part
    /// of the history.
    public Optional<Rebase> rebase(MotionAmendment amendment) {
        var first = amendment.parentContent() == null ? amendment.content() : amendment.parentContent();
        return weave.knows(first.base()) ? Optional.of(weave.rebase(amendment.content(), amendment.lineage())) : Optional.empty();
    }

    /// The hunks of an open amendment that can stand on the text as it is, at their places there.
    public List<Hunk> hunks(MotionAmendment amendment) {
        return rebase(amendment).map(rebase -> switch (rebase) {
            case Rebase.Clean(var now) -> now.hunks();
            case Rebase.Shifted(var now, _) -> now.hunks();
            case Rebase.Conflicted(_, var rest) -> rest;
            case Rebase.AlreadySatisfied _,Rebase.Moot _ -> List.<Hunk>of();
        }).orElse(List.of());
    }

    Standing stands(MotionAmendment amendment) {
        return rebase(amendment).map(how -> Standing.of(how, waitsForParent(amendment))).orElse(Standing.CONFLICTED);
    }

    /// Whether it amends another that is still open.
    boolean waitsForParent(MotionAmendment amendment) {
        var parent = amendment.parent();
        return parent != null && ended(parent).isEmpty();
    }

    /// What an open amendment would make of the text: itself and nothing else.
    public Optional<Weave> with(MotionAmendment amendment) {
        var parent = amendment.parent() == null
                ? Optional.<MotionAmendment>empty()
                : find(Objects.requireNonNull(amendment.parent()));
        var first = parent.filter(one -> ended(one.id()).isEmpty()).flatMap(one -> adopted(weave, one)).orElse(weave);
        return adopted(first, amendment);
    }

    /// A text with one more amendment, if that stands.
    Optional<Weave> adopted(Weave to, MotionAmendment amendment) {
        return rebase(amendment).isPresent()
                && to.adopt(amendment.content(), amendment.lineage(),
                        credit(amendment, "")) instanceof Adoption.Adopted(var next, _)
                                ? Optional.of(next)
                                : Optional.empty();
    }

    /// The next place in the log.
    int next() {
        return log.stream().map(Decision::place).filter(Objects::nonNull).map(Objects::requireNonNull)
                .max(Comparator.naturalOrder()).orElse(0) + 1;
    }

    int nextNumber() {
        return amendments.stream().mapToInt(MotionAmendment::number).max().orElse(0) + 1;
    }

    /// The amendments by the name credits give them.
    Map<String, MotionAmendment> bySource() {
        return amendments.stream().collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
    }

    /// Others that amend this one and are still open.
    List<MotionAmendment> children(UUID amendment) {
        return open().stream().filter(one -> amendment.equals(one.parent())).toList();
    }
}
