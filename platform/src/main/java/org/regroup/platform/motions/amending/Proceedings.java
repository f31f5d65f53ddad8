package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionVoice;
import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.Credit;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Hunk;
import org.regroup.texts.Rebase;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.plan.Parts;

/// What was moved and decided on a motion, and what the text says after it.
///
/// The same log gives the same text on any machine: it is the fold of the decisions that adopt and were not taken back, in the
/// order in which they took effect. Everything here follows from the text as it was tabled, the amendments and the log; it is
/// worked out once for each request and used by one thread.
public final class Proceedings {

    private final Motion motion;
    private final Weave beginning;
    private final List<WordSource> sources;
    private final List<MotionAmendment> amendments;
    private final Map<UUID, MotionAmendment> byId;
    private final List<Decision> log;
    private final Recount recount;
    private final Fates fates;
    private final Text text;
    private final List<MotionVoice> voices;
    private final @Nullable Instant until;
    private final List<Draft> drafts;
    private final Map<UUID, Optional<Rebase>> rebased = new HashMap<>();
    private @Nullable VotingOrder order;

    private Proceedings(Motion motion, Weave beginning, List<WordSource> sources, List<MotionAmendment> amendments,
            List<Decision> log, Recount recount,
            Fates fates, List<MotionVoice> voices, @Nullable Instant until, List<Draft> drafts) {
        this.motion = motion;
        this.beginning = beginning;
        this.sources = List.copyOf(sources);
        this.amendments = List.copyOf(amendments);
        this.byId = byId(amendments);
        this.log = List.copyOf(log);
        this.recount = recount;
        this.fates = fates;
        this.text = recount.weave().text();
        this.voices = List.copyOf(voices);
        this.until = until;
        this.drafts = List.copyOf(drafts);
    }

    /// @param beginning the text as it was tabled, before anything was adopted
    /// @param sources   the motions, and the composite of them, to which words of a text are owed that came of several
    static Proceedings of(Motion motion, Weave beginning, List<WordSource> sources, List<MotionAmendment> amendments,
            List<Decision> log) {
        var recount = Recount.of(beginning, byId(amendments), log);
        if (!recount.fallen().isEmpty()) {
            throw new IllegalStateException("decision " + recount.fallen().getFirst().id() + " does not stand");
        }
        return new Proceedings(motion, beginning, sources, amendments, log, recount, new Fates(amendments, log), List.of(), null,
                List.of());
    }

    private static Map<UUID, MotionAmendment> byId(List<MotionAmendment> amendments) {
        return amendments.stream().collect(Collectors.toMap(MotionAmendment::id, Function.identity()));
    }

    /// @param raised   who moves and supports the motion
    /// @param deadline the last moment for amendments; null where no calendar says
    /// @param written  what the reader is writing on it
    Proceedings beside(List<MotionVoice> raised, @Nullable Instant deadline, List<Draft> written) {
        return new Proceedings(motion, beginning, sources, amendments, log, recount, fates, raised, deadline, written);
    }

    /// Signs of the amendments whose decisions could not stand with this further entry of the log, a revocation.
    List<String> fallenWith(Decision revocation) {
        var further = new ArrayList<>(log.stream().filter(Decision::effective).toList());
        further.add(revocation);
        return Recount.of(beginning, byId, further).fallen().stream()
                .map(one -> Objects.requireNonNull(byId.get(one.amendment())).tag()).distinct().toList();
    }

    public Motion motion() {
        return motion;
    }

    /// The text as it was tabled.
    public Text moved() {
        return beginning.text();
    }

    /// The same with whom each word of it is owed to.
    Weave beginning() {
        return beginning;
    }

    /// The motions, and the composite of them, to which words of a text are owed that came of several.
    public List<WordSource> sources() {
        return sources;
    }

    /// In the order in which they were moved.
    public List<MotionAmendment> amendments() {
        return amendments;
    }

    /// Decisions in effect in their order, then those that wait or were refused.
    public List<Decision> log() {
        return log;
    }

    /// The text with its history, without what was taken back.
    public Weave weave() {
        return recount.weave();
    }

    /// Decisions that changed the text, each as it was laid on the text right before it.
    List<Recount.Laid> laid() {
        return recount.laid();
    }

    /// The history in which something was written on a version of the text; empty for one that never was.
    Optional<Weave> history(Fingerprint version) {
        return recount.history(version);
    }

    Fates fates() {
        return fates;
    }

    /// Who moves and supports the motion.
    public List<MotionVoice> voices() {
        return voices;
    }

    /// The last moment for amendments; null where no calendar says.
    public @Nullable Instant until() {
        return until;
    }

    /// What the reader is writing on it.
    public List<Draft> drafts() {
        return drafts;
    }

    /// The text as it stands.
    public Text text() {
        return text;
    }

    /// The history with credit also to those who want what is so already, decided or not.
    public Weave credited() {
        var credited = weave();
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

    public Optional<MotionAmendment> find(UUID amendment) {
        return Optional.ofNullable(byId.get(amendment));
    }

    /// By its sign, such as `A4`.
    public Optional<MotionAmendment> amendment(String sign) {
        return amendments.stream().filter(one -> one.tag().equals(sign)).findFirst();
    }

    /// The decision that ended an amendment.
    public Optional<Decision> ended(UUID amendment) {
        return find(amendment).flatMap(fates::ended);
    }

    /// The order in which what is open is proposed for the vote.
    public VotingOrder votingOrder() {
        var known = order == null ? VotingOrder.of(this) : order;
        order = known;
        return known;
    }

    /// What the movers of the motion have said about it.
    public Consents consents(MotionAmendment amendment) {
        return Consents.of(this, amendment);
    }

    /// What waits for a second organisation, in the order in which it was entered.
    public List<Decision> waiting(UUID amendment) {
        return log.stream().filter(decision -> decision.amendment().equals(amendment) && decision.waits()).toList();
    }

    /// The changes of a divisible amendment; none where it is decided as a whole.
    public List<AmendmentPart> parts(MotionAmendment amendment) {
        return fates.parts(amendment);
    }

    public List<MotionAmendment> open() {
        return amendments.stream().filter(one -> ended(one.id()).isEmpty()).toList();
    }

    /// Rulings that one falls if another is carried.
    public List<Decision> declared() {
        return fates.inForce().stream().filter(decision -> decision.kind() == DecisionKind.DECLARED).toList();
    }

    /// What of an amendment is still to be decided, as it was written: all of it, or the parts that are open.
    Amendment rest(MotionAmendment amendment) {
        var open = parts(amendment).stream().filter(AmendmentPart::open).map(AmendmentPart::number).toList();
        return open.isEmpty() || open.size() == amendment.content().hunks().size()
                ? amendment.content()
                : words(amendment, open);
    }

    /// Some parts of an amendment as they were written, under the name by which amendments to it find its words. Only where a part
    /// before them puts the same words into the same block they have a name of their own.
    static Amendment words(MotionAmendment amendment, List<Integer> parts) {
        var content = amendment.content();
        var hunks = content.hunks();
        boolean alike = parts.stream().anyMatch(part -> IntStream.range(1, part).filter(other -> !parts.contains(other))
                .anyMatch(other -> alike(hunks.get(other - 1), hunks.get(part - 1))));
        return new Amendment(alike ? Parts.of(content).get(parts.getFirst() - 1).id() : content.id(), content.base(),
                content.parent(), parts.stream().map(part -> hunks.get(part - 1)).toList(), content.reason(), false);
    }

    private static boolean alike(Hunk one, Hunk other) {
        return one instanceof Hunk.Replace a && other instanceof Hunk.Replace b && a.block().equals(b.block())
                && a.put().equals(b.put());
    }

    /// The history in which an amendment was written.
    Optional<Weave> history(MotionAmendment amendment) {
        return history((amendment.parentContent() == null ? amendment.content() : amendment.parentContent()).base());
    }

    /// What has become of an open amendment on the text as it stands; of a divided one, of the parts that are open.
    public Optional<Rebase> rebase(MotionAmendment amendment) {
        return rebased.computeIfAbsent(amendment.id(), _ -> rebase(rest(amendment), amendment));
    }

    private Optional<Rebase> rebase(Amendment words, MotionAmendment amendment) {
        return history(amendment).map(history -> weave().rebase(words, amendment.lineage(), history));
    }

    /// What has become of one part.
    Optional<Rebase> rebase(MotionAmendment amendment, int part) {
        return rebase(words(amendment, List.of(part)), amendment);
    }

    /// The hunks of an open amendment that can stand on the text as it is, at their places there.
    public List<Hunk> hunks(MotionAmendment amendment) {
        return rebase(amendment).map(Proceedings::hunks).orElse(List.of());
    }

    static List<Hunk> hunks(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean(var now) -> now.hunks();
            case Rebase.Shifted(var now, _) -> now.hunks();
            case Rebase.Conflicted(_, var rest) -> rest;
            case Rebase.AlreadySatisfied _,Rebase.Moot _ -> List.<Hunk>of();
        };
    }

    Standing stands(MotionAmendment amendment) {
        return rebase(amendment).map(how -> Standing.of(how, waitsForParent(amendment))).orElse(Standing.CONFLICTED);
    }

    /// Whether it amends another that is still open.
    public boolean waitsForParent(MotionAmendment amendment) {
        var parent = amendment.parent();
        return parent != null && ended(parent).isEmpty();
    }

    /// What an open amendment would make of the text: itself and nothing else.
    public Optional<Weave> with(MotionAmendment amendment) {
        var parent = amendment.parent() == null
                ? Optional.<MotionAmendment>empty()
                : find(Objects.requireNonNull(amendment.parent()));
        var first = parent.filter(one -> ended(one.id()).isEmpty()).flatMap(one -> adopted(weave(), one)).orElse(weave());
        return adopted(first, amendment);
    }

    /// A text with one more amendment, if that stands.
    Optional<Weave> adopted(Weave to, MotionAmendment amendment) {
        return history(amendment).flatMap(history -> to.adopt(rest(amendment), amendment.lineage(), credit(amendment, ""),
                history) instanceof Adoption.Adopted(var next, _) ? Optional.of(next) : Optional.empty());
    }

    /// The next place in the log.
    int next() {
        return log.stream().map(Decision::place).filter(Objects::nonNull).map(Objects::requireNonNull)
                .max(Comparator.naturalOrder()).orElse(0) + 1;
    }

    int nextNumber() {
        return amendments.stream().mapToInt(MotionAmendment::number).max().orElse(0) + 1;
    }

    /// Others that amend this one and are still open.
    List<MotionAmendment> children(UUID amendment) {
        return open().stream().filter(one -> amendment.equals(one.parent())).toList();
    }
}
