package org.regroup.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Relations;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;
import org.regroup.texts.editions.Numbering;
import org.regroup.texts.plan.VotingPlan;
import org.regroup.texts.reading.AuthorsEdit;
import org.regroup.texts.reading.Saying;
import org.regroup.texts.reading.Where;

/// A text, the amendments read from edited copies of it, and how they stand to each other.
///
/// @param name of the text: its title, or else its file
record Merge(String name, String file, Text base, List<Entry> entries, Relations relations, VotingPlan plan,
        Map<BlockId, Where> places) {

    /// An amendment.
    ///
    /// @param number by which it is called, as given
    /// @param says   what each of its hunks does
    record Entry(int number, String file, Amendment amendment, List<Saying> says) {

        /// What it is called: A1, or A01 where there are more than nine.
        String name() {
            return amendment.id().value();
        }

        /// Its file without folder and extension: whoever moved it, if files are named so.
        String mover() {
            String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
            int dot = name.lastIndexOf('.');
            return dot < 1 ? name : name.substring(0, dot);
        }
    }

    /// What came of adopting amendments one after the other.
    ///
    /// @param numbering of the text then: clauses keep the numbers they have in the base
    record Outcome(Weave weave, Numbering numbering, List<Step> steps) {

        Map<BlockId, String> numbers() {
            var numbers = new HashMap<BlockId, String>();
            numbering.entries().forEach(entry -> numbers.put(entry.block(), entry.label()));
            for (var step : steps)
                if (step.adoption() instanceof Adoption.Adopted)
                    for (var hunk : step.entry().amendment().hunks())
                        if (hunk instanceof Hunk.Recast(var block, _, var becomes) && !becomes.label().isEmpty())
                            numbers.put(block, becomes.label());
            return numbers;
        }

        /// The text with those numbers written into it.
        Text numbered() {
            var text = weave.text();
            var numbers = numbers();
            return new Text(text.language(), text.blocks().stream().map(block -> block.form().kind() == Form.Kind.CLAUSE
                    ? new Block(block.id(), new Form(Form.Kind.CLAUSE, block.form().level(),
                            numbers.getOrDefault(block.id(), block.form().label())), block.tokens())
                    : block).toList());
        }
    }

    /// @param adoption of this amendment, after those before it
    record Step(Entry entry, Adoption adoption) {}

    /// @throws BadData if one of the files cannot be read or changes nothing
    static Merge of(Path base, List<Path> copies, Locale language, PrintStream messages) {
        var problems = new ArrayList<String>();
        Text text = TextFile.read(base, language, "b", messages);
        var entries = new ArrayList<Entry>();
        int digits = Integer.toString(copies.size()).length();
        for (int n = 1; n <= copies.size(); n++) {
            Path copy = copies.get(n - 1);
            try {
                var id = new AmendmentId(String.format(Locale.ROOT, "A%0" + digits + "d", n));
                var hunks = AuthorsEdit.read(text, TextFile.read(copy, language, "e", messages), id);
                if (hunks.isEmpty())
                    throw new BadData(copy + ": This copy changes nothing in " + base + ".");
                entries.add(new Entry(n, copy.toString(), new Amendment(id, text.version(), hunks), Saying.of(text, hunks)));
            } catch (BadData e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty())
            throw new BadData(String.join("\n", problems));
        var amendments = entries.stream().map(Entry::amendment).toList();
        return new Merge(name(text, base), base.toString(), text, entries, Relations.of(text, amendments),
                VotingPlan.of(text, amendments, List.of()), Where.all(text, Numbering.of(text)));
    }

    private static String name(Text text, Path file) {
        return text.blocks().stream().filter(block -> block.form().kind() == Form.Kind.TITLE).findFirst()
                .map(Block::plain).orElse(String.valueOf(file.getFileName()));
    }

    Entry entry(AmendmentId id) {
        return entries.get(Integer.parseInt(id.value().substring(1)) - 1);
    }

    /// The numbers of all amendments in the order of the voting plan.
    List<Integer> proposedOrder() {
        return plan.order().stream().flatMap(ballot -> ballot.amendments().stream()).map(id -> entry(id).number()).toList();
    }

    /// Adopts amendments one after the other; those that cannot stand change nothing, and the rest goes on.
    Outcome adopt(List<Integer> order) {
        var weave = Weave.of(base, new Source(Source.Kind.MOTION, "base", List.of(file)));
        var steps = new ArrayList<Step>();
        for (int number : order) {
            var entry = entries.get(number - 1);
            var source = new Source(Source.Kind.AMENDMENT, entry.amendment().id().value(), List.of(entry.mover()));
            var adoption = weave.adopt(entry.amendment(), new Credit(source, Integer.toString(steps.size() + 1)));
            if (adoption instanceof Adoption.Adopted(var next, _))
                weave = next;
            steps.add(new Step(entry, adoption));
        }
        return new Outcome(weave, Numbering.of(weave), steps);
    }
}
