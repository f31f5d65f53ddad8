package org.regroup.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A text with its history: what was adopted, in the order of the decisions, and of every token who put it in and who took
/// it out.
///
/// Tokens that are out keep their place, so that whatever was written on an earlier version still finds the words it means:
/// rebasing is looking them up, never searching for something like them. A weave never changes; adopting gives another one.
/// The idea of interleaving all versions is older than most of us: M. J. Rochkind, "The Source Code Control System", IEEE
/// Transactions on Software Engineering 1 (1975).
///
/// ```java
/// var weave = Weave.of(text, new Source(MOTION, "14", List.of("Tenants' Campaign")));
/// switch (weave.adopt(amendment, new Credit(source, "vote 3"))) {
///     case Adoption.Adopted(var next, _) -> next.text();
///     case Adoption.Refused(var why) -> ...;
/// }
/// ```
public final class Weave {

    /// One decision that was entered.
    ///
    /// @param lineage the amendments this one amends, the outermost first; empty for an amendment to the text
    /// @param version the text it led to
    public record Step(Amendment amendment, List<Amendment> lineage, Credit credit, Fingerprint version) {}

    private final Locale language;
    private final Fingerprint beginning;
    private final Places places;
    private final Map<BlockId, Strand> strands;
    private final List<Step> steps;

    private Weave(Locale language, Fingerprint beginning, Places places, Map<BlockId, Strand> strands, List<Step> steps) {
        this.language = language;
        this.beginning = beginning;
        this.places = places;
        this.strands = Collections.unmodifiableMap(strands);
        this.steps = List.copyOf(steps);
    }

    /// A text nobody has amended yet, all of it owed to one source.
    public static Weave of(Text base, Source source) {
        var credit = List.of(Credit.of(source));
        return of(base, base.blocks().stream().map(block -> Collections.nCopies(block.tokens().size(), credit)).toList(),
                credit.getFirst());
    }

    /// A text nobody has amended yet, such as a composite, whose words come from several sources.
    ///
    /// @param credits for each block and each token of it, whom it is owed to; none empty
    /// @param whole   whom the blocks themselves are owed to
    public static Weave of(Text base, List<List<List<Credit>>> credits, Credit whole) {
        var places = new ArrayList<Place>();
        var strands = new LinkedHashMap<BlockId, Strand>();
        for (int n = 0; n < base.blocks().size(); n++) {
            var block = base.blocks().get(n);
            places.add(new Place(block.id(), new Place.Name(block.id(), null), 0, null, whole, null));
            strands.put(block.id(), Strand.born(block, 0, credits.get(n), whole));
        }
        return new Weave(base.language(), base.version(), new Places(places), strands, List.of());
    }

    /// The text as it reads now.
    public Text text() {
        return new Text(language,
                places.all().stream().filter(Place::stands).map(place -> strand(place.block()).block()).toList());
    }

    public Fingerprint version() {
        return steps.isEmpty() ? beginning : steps.getLast().version();
    }

    /// What was adopted, in order.
    public List<Step> steps() {
        return steps;
    }

    /// The text before anything was adopted.
    public Text beginning() {
        return new Text(language,
                places.all().stream().filter(place -> place.stoodAt(0)).map(place -> strand(place.block()).blockAt(0))
                        .toList());
    }

    /// Whether this version was ever the text.
    public boolean knows(Fingerprint version) {
        return beginning.equals(version) || steps.stream().anyMatch(step -> step.version().equals(version));
    }

    /// The text as it was.
    ///
    /// @throws IllegalArgumentException where it never was so
    public Text at(Fingerprint version) {
        int step = step(version);
        return new Text(language,
                places.all().stream().filter(place -> place.stoodAt(step)).map(place -> strand(place.block()).blockAt(step))
                        .toList());
    }

    /// All blocks, also those that were taken out, each with the history of its words. A block that was moved is shown where
    /// it stands.
    public List<Woven> blocks() {
        return places.all().stream().filter(place -> place.out() == null || !place.out().moved())
                .map(place -> Runs.of(place, strand(place.block()))).toList();
    }

    /// What has become of words of an earlier version, in their order.
    ///
    /// @throws IllegalArgumentException where the text never was that version, or has no such place
    public List<Trace> trace(Fingerprint version, BlockId block, int from, int to) {
        var base = new Base(this, step(version));
        if (!base.has(block) || from < 0 || to < from || to > base.cells(block).size()) {
            throw new IllegalArgumentException("no gaps " + from + " to " + to + " of " + block + " in " + version);
        }
        var gone = standing(block) == null ? BlockJudge.takers(this, block).getFirst() : null;
        return Tracing.of(strand(block), base.cells(block).subList(from, to), gone);
    }

    /// What has become of an amendment to the text.
    ///
    /// @throws IllegalArgumentException where it was written on a version this text never was
    public Rebase rebase(Amendment amendment) {
        return rebase(amendment, List.of());
    }

    /// What has become of an amendment to an amendment.
    ///
    /// @param lineage what it amends, the outermost first, each as it read when the next was written
    /// @throws IllegalArgumentException where these do not lead to the version it was written on
    public Rebase rebase(Amendment amendment, List<Amendment> lineage) {
        return Judgement.of(amendment, base(amendment, lineage), this).rebase();
    }

    /// What becomes of an amendment that was written on a version of another history of the same text, such as the one before a
    /// decision was taken back.
    ///
    /// @throws IllegalArgumentException where these do not lead to the version it was written on
    public Rebase rebase(Amendment amendment, List<Amendment> lineage, Weave history) {
        return Judgement.of(amendment, history.base(amendment, lineage), this).rebase();
    }

    /// Enters a decision.
    ///
    /// @throws IllegalArgumentException where the amendment was written on a version this text never was
    public Adoption adopt(Amendment amendment, Credit credit) {
        return adopt(amendment, List.of(), credit);
    }

    /// Enters a decision on an amendment to an amendment.
    public Adoption adopt(Amendment amendment, List<Amendment> lineage, Credit credit) {
        return adopt(amendment, lineage, credit, base(amendment, lineage));
    }

    /// Enters a decision that was taken on a version of another history of the same text, such as the one before an earlier
    /// decision was taken back.
    ///
    /// @throws IllegalArgumentException where these do not lead to the version it was written on
    public Adoption adopt(Amendment amendment, List<Amendment> lineage, Credit credit, Weave history) {
        return adopt(amendment, lineage, credit, history.base(amendment, lineage));
    }

    /// The same history without some of its decisions, as after a recount: those that follow are entered anew.
    ///
    /// @return the weave, and the decisions that cannot stand without those left out, in their order
    public Refolded without(Collection<AmendmentId> revoked) {
        var weave = asOf(0);
        var fallen = new ArrayList<Step>();
        for (int n = 0; n < steps.size(); n++) {
            var step = steps.get(n);
            if (revoked.contains(step.amendment().id())) {
                continue;
            }
            var base = step.lineage().isEmpty()
                    ? new Base(this, earlier(step.amendment().base(), n))
                    : base(step.amendment(), step.lineage());
            switch (weave.adopt(step.amendment(), step.lineage(), step.credit(), base)) {
                case Adoption.Adopted(var next, _) -> weave = next;
                case Adoption.Refused _ -> fallen.add(step);
            }
        }
        return new Refolded(weave, fallen);
    }

    /// A history folded again.
    ///
    /// @param fallen decisions that could not be entered without those that were left out
    public record Refolded(Weave weave, List<Step> fallen) {
        public Refolded {
            fallen = List.copyOf(fallen);
        }
    }

    private Base base(Amendment amendment, List<Amendment> lineage) {
        if (lineage.isEmpty()) {
            return new Base(this, step(amendment.base()));
        }
        var weave = asOf(step(lineage.getFirst().base()));
        for (int n = 0; n < lineage.size(); n++) {
            var parent = lineage.get(n);
            weave = switch (weave.adopt(parent, lineage.subList(0, n), Credit.of(new Source(Source.Kind.AMENDMENT,
                    parent.id().value(), List.of())), new Base(weave, weave.steps.size()))) {
                case Adoption.Adopted(var next, _) -> next;
                case Adoption.Refused _ -> throw new IllegalArgumentException(parent.id() + " does not stand on its version");
            };
        }
        if (!weave.version().equals(amendment.base())) {
            throw new IllegalArgumentException(amendment.id() + " was written on another version of what it amends");
        }
        return new Base(weave, weave.steps.size());
    }

    private Adoption adopt(Amendment amendment, List<Amendment> lineage, Credit credit, Base base) {
        var judgement = Judgement.of(amendment, base, this);
        return switch (judgement.rebase()) {
            case Rebase.Moot moot -> new Adoption.Refused(moot);
            case Rebase.Conflicted conflicted -> new Adoption.Refused(conflicted);
            case Rebase how -> new Adoption.Adopted(entered(judgement, amendment, lineage, credit), how);
        };
    }

    private Weave entered(Judgement judgement, Amendment amendment, List<Amendment> lineage, Credit credit) {
        var loom = new Loom(places, this::strand, steps.size() + 1, amendment.id(), credit);
        judgement.weaveInto(loom);
        var changed = new LinkedHashMap<>(strands);
        changed.putAll(loom.strands());
        var woven = loom.places();
        var order = woven.all().stream().filter(Place::stands).map(Place::block).toList();
        var version = Fingerprint.of(order,
                order.stream().map(block -> Objects.requireNonNull(changed.get(block)).now()).toList());
        var log = new ArrayList<>(steps);
        log.add(new Step(amendment, List.copyOf(lineage), credit, version));
        return new Weave(language, beginning, woven, changed, log);
    }

    private Weave asOf(int step) {
        var before = new LinkedHashMap<BlockId, Strand>();
        var remaining = places.all().stream().filter(place -> place.born() <= step).map(place -> place.asOf(step)).toList();
        remaining.forEach(place -> before.put(place.block(), strand(place.block()).asOf(step)));
        return new Weave(language, beginning, new Places(remaining), before, steps.subList(0, step));
    }

    Places places() {
        return places;
    }

    Strand strand(BlockId block) {
        return Objects.requireNonNull(strands.get(block), () -> "no block " + block);
    }

    /// Where a block stands now; null where it is out or has never been.
    @Nullable
    Place standing(BlockId block) {
        return places.standing(block);
    }

    boolean hasHad(BlockId block) {
        return strands.containsKey(block);
    }

    /// The latest step that led to a version.
    private int step(Fingerprint version) {
        return earlier(version, steps.size());
    }

    private int earlier(Fingerprint version, int limit) {
        for (int n = limit; n > 0; n--) {
            if (steps.get(n - 1).version().equals(version)) {
                return n;
            }
        }
        if (beginning.equals(version)) {
            return 0;
        }
        throw new IllegalArgumentException("the text never was version " + version);
    }
}
