package org.regroup.texts.editions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;

/// Numbers of clauses that stay theirs whatever is put in, taken out or moved.
///
/// A clause keeps the number its author gave it; one without takes the number after that of the clause before it. From then on
/// nothing is numbered anew: clauses put in behind 15 are 15a and 15b, behind the last clause they go on counting, and the
/// number of a clause taken out stays empty: (16).
///
/// ```java
/// var numbering = Numbering.of(first).after(second).after(third);
/// numbering.label(new BlockId("c7"));
/// ```
///
/// @param entries in the order of the text, clauses taken out before the one they stood before
public record Numbering(List<Entry> entries) {

    /// A clause and its number.
    ///
    /// @param deleted whether it has been taken out; its number is given to no other
    public record Entry(BlockId block, String label, boolean deleted) {}

    public Numbering {
        entries = List.copyOf(entries);
    }

    /// The first numbers of a text. Two clauses that their authors gave the same number keep it.
    public static Numbering of(Text text) {
        var clauses = clauses(text);
        var taken = new HashSet<String>();
        clauses.forEach(clause -> taken.add(clause.form().label()));
        var entries = new ArrayList<Entry>();
        int last = 0;
        for (var clause : clauses) {
            String label = clause.form().label();
            if (label.isEmpty()) {
                do {
                    last++;
                } while (!taken.add(Integer.toString(last)));
                label = Integer.toString(last);
            } else {
                last = Label.read(label).map(Label::main).orElse(last);
            }
            entries.add(new Entry(clause.id(), label, false));
        }
        return new Numbering(entries);
    }

    /// The numbers the clauses of a text have got one decision after another. To number only what came of all decisions together
    /// would give a clause adopted early another number whenever one is put in before it later.
    public static Numbering of(Weave weave) {
        var numbering = of(weave.beginning());
        for (var step : weave.steps()) {
            if (step.amendment().hunks().stream().anyMatch(hunk -> !(hunk instanceof Hunk.Replace))) {
                numbering = numbering.after(weave.at(step.version()));
            }
        }
        return numbering;
    }

    /// The same numbers on a later version of the text, and new ones for the clauses put in. A clause that comes back has its
    /// old number; one that was given another number by a [Hunk.Recast] has that. Cost: linear in the number of clauses.
    public Numbering after(Text next) {
        var known = new HashMap<BlockId, String>();
        var taken = new HashSet<String>();
        for (var entry : entries) {
            known.put(entry.block(), entry.label());
            taken.add(entry.label());
        }
        var order = order(clauses(next), known);
        order.forEach(entry -> taken.add(entry.label()));
        var numbered = new ArrayList<Entry>();
        for (int n = 0; n < order.size(); n++) {
            var entry = order.get(n);
            String label = entry.label();
            if (label.isEmpty()) {
                String before = n == 0 ? "" : numbered.get(n - 1).label();
                label = between(before, following(order, n), taken);
            }
            taken.add(label);
            numbered.add(new Entry(entry.block(), label, entry.deleted()));
        }
        return new Numbering(numbered);
    }

    /// The clauses of the next version with the labels they have already, and those taken out where they stood.
    private List<Entry> order(List<Block> clauses, Map<BlockId, String> known) {
        var present = new HashSet<BlockId>();
        clauses.forEach(clause -> present.add(clause.id()));
        Map<BlockId, List<Entry>> goneBefore = new HashMap<>();
        var gone = new ArrayList<Entry>();
        for (var entry : entries) {
            if (present.contains(entry.block())) {
                goneBefore.put(entry.block(), List.copyOf(gone));
                gone.clear();
            } else {
                gone.add(new Entry(entry.block(), entry.label(), true));
            }
        }
        var order = new ArrayList<Entry>();
        for (var clause : clauses) {
            order.addAll(goneBefore.getOrDefault(clause.id(), List.of()));
            String own = clause.form().label();
            order.add(new Entry(clause.id(), own.isEmpty() ? known.getOrDefault(clause.id(), "") : own, false));
        }
        order.addAll(gone);
        return order;
    }

    private static String following(List<Entry> order, int from) {
        return order.stream().skip(from + 1L).map(Entry::label).filter(label -> !label.isEmpty()).findFirst().orElse("");
    }

    private static String between(String before, String after, Set<String> taken) {
        var lower = Label.read(before);
        var upper = Label.read(after);
        boolean capitals = !(before + after).equals((before + after).toLowerCase(Locale.ROOT));
        List<String> wanted = new ArrayList<>();
        if (after.isEmpty() && (before.isEmpty() || lower.filter(Label::plain).isPresent())) {
            wanted.add(Integer.toString(lower.map(Label::main).orElse(0) + 1));
        }
        lower.map(Label::followers).ifPresent(wanted::addAll);
        if (before.isEmpty()) {
            upper.map(Label::leaders).ifPresent(wanted::addAll);
        }
        for (String text : wanted) {
            String label = capitals ? text.toUpperCase(Locale.ROOT) : text;
            if (!taken.contains(label) && Label.read(label).filter(found -> stands(found, lower, upper)).isPresent()) {
                return label;
            }
        }
        int n = 1;
        while (taken.contains(before + "-" + n)) {
            n++;
        }
        return before + "-" + n;
    }

    /// Clauses moved about do not follow one another; then a new number only has to follow the one before it.
    private static boolean stands(Label label, Optional<Label> lower, Optional<Label> upper) {
        boolean inOrder = lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) < 0;
        return lower.filter(before -> before.compareTo(label) >= 0).isEmpty()
                && (!inOrder || upper.filter(after -> after.compareTo(label) <= 0).isEmpty());
    }

    /// The number of a clause, also of one taken out.
    public Optional<String> label(BlockId block) {
        return entries.stream().filter(entry -> entry.block().equals(block)).map(Entry::label).findFirst();
    }

    private static List<Block> clauses(Text text) {
        return text.blocks().stream().filter(block -> block.form().kind() == Form.Kind.CLAUSE).toList();
    }
}
