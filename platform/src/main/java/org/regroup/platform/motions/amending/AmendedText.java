package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionTerm;
import org.regroup.platform.motions.TermsInText;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Run;
import org.regroup.platform.shared.piece.Run.Change;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;
import org.regroup.texts.editions.Numbering;

/// The text of a motion for its reader: with its changes, as it was moved, or as it would read.
///
/// @param chosen the one amendment that is shown; null for all
/// @param left   signs of amendments that are left out of "as it would read", because they do not fit with those before them
public record AmendedText(Proceedings all, View view, @Nullable MotionAmendment chosen, List<Row> rows, List<String> left) {

    /// Most notes on amendments that come together, beside one clause.
    private static final int MOST_MEETS = 4;

    /// In which way a text is shown.
    public enum View {
        CHANGES, MOVED, NEW;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static View of(@Nullable String code) {
            return java.util.Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst().orElse(CHANGES);
        }
    }

    /// A block with what stands beside it.
    ///
    /// @param number empty for what has none
    /// @param is     whether it stands in the text as it is
    public record Row(String number, Form.Kind kind, List<Run> runs, List<Beside> beside, boolean is) {}

    /// A note in the margin.
    public sealed interface Beside {

        /// Whose change it is; `again` where that has been said further up.
        record Whose(MotionAmendment amendment, boolean again) implements Beside {}

        /// Words came from a motion that went into this one.
        record From(Run.Change change) implements Beside {}

        /// Two amendments come together.
        record Together(MotionAmendment one, MotionAmendment other, Meets.Meet meet) implements Beside {
            /// The key of what is to be said about them.
            public String key() {
                return switch (meet.relation()) {
                    case org.regroup.texts.Relation.Independent _,org.regroup.texts.Relation.Touching _ -> "both";
                    case org.regroup.texts.Relation.Overlaps _ -> "one";
                    case org.regroup.texts.Relation.Identical _ -> "same";
                    case org.regroup.texts.Relation.Subsumes(var wider, _) -> wider.equals(one.key()) ? "wider" : "narrower";
                    case org.regroup.texts.Relation.DependsOn _,org.regroup.texts.Relation.Declared _ -> "both";
                };
            }
        }

        /// How many more come together there.
        record More(int number) implements Beside {}
    }

    /// @param only  the one amendment to be shown; null for all
    /// @param terms words of the glossary that stand out
    static AmendedText of(Proceedings all, View view, @Nullable MotionAmendment only, List<MotionTerm> terms, Signs signs,
            Page page) {
        return new Builder(all, view, only, terms, signs, page).build();
    }

    public Motion motion() {
        return all.motion();
    }

    public boolean shows(@Nullable MotionAmendment amendment) {
        return Objects.equals(chosen == null ? null : chosen.id(), amendment == null ? null : amendment.id());
    }

    /// The address of the same text shown otherwise.
    public String href(View other, @Nullable MotionAmendment amendment) {
        var query = new ArrayList<String>();
        if (other != View.CHANGES) {
            query.add("view=" + other.code());
        }
        if (amendment != null) {
            query.add("show=" + amendment.tag());
        }
        return motion().href() + (query.isEmpty() ? "" : "?" + String.join("&", query)) + "#text";
    }

    /// Open ones in the order proposed for the vote; then those decided, by number.
    static List<MotionAmendment> inOrder(Proceedings all) {
        var ordered = new ArrayList<>(all.votingOrder().inOrder());
        ordered.addAll(decided(all));
        return ordered;
    }

    private static List<MotionAmendment> decided(Proceedings all) {
        return all.amendments().stream().filter(one -> all.ended(one.id()).isPresent()).toList();
    }

    /// Those that are not on a ballot: open ones that cannot be put, then those decided.
    public List<MotionAmendment> besideTheVote() {
        return Stream.concat(all.votingOrder().others().stream(), decided(all).stream()).toList();
    }

    /// The numbers of clauses, which nobody changes by putting others in.
    static Numbering numbering(Proceedings all) {
        return Numbering.of(all.weave());
    }

    /// How a change is signed.
    static Change change(MotionAmendment amendment, Signs signs, Page page, String href) {
        return new Change(mark(amendment, signs), amendment.tag(), page.t("amending.name", amendment.number()), href);
    }

    static Mark mark(MotionAmendment amendment, Signs signs) {
        return signs.of(amendment.mover().organisation());
    }

    private static final class Builder {

        private final Proceedings all;
        private final View view;
        private final @Nullable MotionAmendment only;
        private final List<MotionTerm> terms;
        private final Signs signs;
        private final Page page;
        private final Numbering numbering;
        private final HashSet<UUID> named = new HashSet<>();
        private final List<String> left = new ArrayList<>();

        Builder(Proceedings all, View view, @Nullable MotionAmendment only, List<MotionTerm> terms, Signs signs, Page page) {
            this.all = all;
            this.view = view;
            this.only = only;
            this.terms = terms;
            this.signs = signs;
            this.page = page;
            this.numbering = numbering(all);
        }

        AmendedText build() {
            var rows = switch (view) {
                case CHANGES -> all.amendments().isEmpty() ? owed(all.weave()) : changes();
                case MOVED -> owed(all.beginning());
                case NEW -> plain(read());
            };
            return new AmendedText(all, view, only, rows, List.copyOf(left));
        }

        /// The text with the one amendment, or with all that can stand together, in the order of the vote.
        private Weave read() {
            if (only != null) {
                return all.with(only).orElse(all.weave());
            }
            var weave = all.weave();
            for (var amendment : inOrder(all)) {
                if (all.ended(amendment.id()).isEmpty()) {
                    var next = all.adopted(weave, amendment);
                    if (next.isEmpty()) {
                        left.add(amendment.tag());
                    }
                    weave = next.orElse(weave);
                }
            }
            return weave;
        }

        private List<Row> owed(Weave weave) {
            return new Owed(all, signs, page).rows(weave).stream().filter(row -> row.kind() != Form.Kind.TITLE).toList();
        }

        private List<Row> plain(Weave weave) {
            return Tracked
                    .lines(weave.blocks(), _ -> null, List.of(), List.of(), TermsInText.of(weave.text(), terms)).stream()
                    .filter(line -> line.is() && line.form().kind() != Form.Kind.TITLE)
                    .map(line -> new Row(number(line.id(), line.form()), line.form().kind(), line.runs(), List.of(), true))
                    .toList();
        }

        private List<Row> changes() {
            var shown = all.open().stream().filter(this::isShown).toList();
            var open = shown.stream().map(one -> new Tracked.Open(change(one), all.hunks(one))).toList();
            var meets = only == null ? Meets.of(all) : List.<Meets.Meet>of();
            var rows = new ArrayList<Row>();
            for (var line : Tracked.lines(all.weave().blocks(), this::whose, open,
                    meets.stream().map(Meets.Meet::meeting).distinct().toList(), TermsInText.of(all.text(), terms))) {
                boolean title = line.form().kind() == Form.Kind.TITLE;
                boolean gone = !line.is() && line.whose().isEmpty();
                if (!gone && !(title && line.whose().isEmpty())) {
                    rows.add(new Row(number(line.id(), line.form()), line.form().kind(), line.runs(), beside(line, meets),
                            line.is()));
                }
            }
            return rows;
        }

        private boolean isShown(MotionAmendment amendment) {
            return only == null || only.id().equals(amendment.id()) || amendment.id().equals(only.parent());
        }

        private @Nullable Change whose(Credit credit) {
            return credit.source().kind() != Source.Kind.AMENDMENT
                    ? null
                    : find(credit.source().id()).filter(one -> only == null || only.id().equals(one.id())).map(this::change)
                            .orElse(null);
        }

        private Change change(MotionAmendment amendment) {
            return AmendedText.change(amendment, signs, page, "#" + amendment.tag());
        }

        private Optional<MotionAmendment> find(String id) {
            return all.amendments().stream().filter(one -> one.id().toString().equals(id)).findFirst();
        }

        private List<Beside> beside(Tracked.Line line, List<Meets.Meet> meets) {
            var notes = new ArrayList<Beside>();
            for (var change : line.whose()) {
                all.amendments().stream().filter(one -> one.tag().equals(change.tag())).findFirst()
                        .ifPresent(one -> notes.add(new Beside.Whose(one, !named.add(one.id()))));
            }
            var here = meets.stream().filter(meet -> meet.meeting().block().equals(line.id())).toList();
            here.stream().limit(MOST_MEETS).forEach(meet -> notes
                    .add(new Beside.Together(all.find(meet.one()).orElseThrow(), all.find(meet.other()).orElseThrow(), meet)));
            if (here.size() > MOST_MEETS) {
                notes.add(new Beside.More(here.size() - MOST_MEETS));
            }
            return notes;
        }

        private String number(BlockId block, Form form) {
            return form.kind() == Form.Kind.CLAUSE ? numbering.label(block).orElse(form.label()) : "";
        }
    }
}
