package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Edits;
import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.editions.Numbering;

/// Finds out what an author has changed, once; the author then confirms it in words and nothing is compared any more.
///
/// Blocks with the same words are the same; of the rest, those in the same place with the most words in common, and those
/// that have moved and still share most of their words. Inside a block the changed words are found by the greedy algorithm of
/// Myers (1986), and changes with little between them become one. The same edit gives the same hunks.
///
/// A clause numbered by its place follows its neighbours: that is no change. Empty blocks, and white space at the edge of a
/// block, cannot be seen by an author and stay as they are.
public final class AuthorsEdit {

    private final Text base;
    private final List<Block> seen;
    private final List<Block> edited;
    private final AmendmentId name;

    private AuthorsEdit(Text base, Text edited, AmendmentId name) {
        this.base = base;
        this.seen = base.blocks().stream().filter(block -> !block.plain().isBlank()).toList();
        this.edited = edited.blocks();
        this.name = name;
    }

    /// @param edited the author's whole text, as it was read
    /// @param name   of the amendment; new blocks are named by it and a running number
    /// @return hunks on `base` in reading order; none if nothing has changed
    public static List<Hunk> read(Text base, Text edited, AmendmentId name) {
        return new AuthorsEdit(base, edited, name).hunks();
    }

    private List<Hunk> hunks() {
        var images = seen.stream().map(block -> Image.of(block, base.language())).toList();
        int[] origin = Alignment.of(
                images.stream().map(image -> new Alignment.Side(image.block().form().kind(), image.tokens())).toList(),
                edited.stream().map(Alignment.Side::of).toList());
        var forms = Outline.settled(seen.stream().map(Block::form).toList());
        var shownBefore = numbers(new Text(base.language(), seen));
        var shownAfter = numbers(new Text(base.language(), edited));
        var inside = new ArrayList<Hunk>();
        var order = new ArrayList<Block>();
        var places = places();
        int fresh = 0;
        for (int n = 0; n < edited.size(); n++) {
            var block = edited.get(n);
            if (origin[n] < 0) {
                fresh = free(fresh + 1, places);
                order.add(new Block(new BlockId(name(fresh)), block.form(), block.tokens()));
                continue;
            }
            var was = seen.get(origin[n]);
            order.add(was);
            inside.addAll(images.get(origin[n]).becomes(block.tokens()));
            var form = form(was.form(), forms.get(origin[n]), shownBefore.getOrDefault(was.id(), ""), block.form(),
                    shownAfter.getOrDefault(block.id(), ""));
            if (!form.equals(was.form())) {
                inside.add(new Hunk.Recast(was.id(), was.form(), form));
            }
        }
        return inReadingOrder(inside, Edits.order(seen, order), places);
    }

    /// The number after the last one used that no block is named by.
    private int free(int number, Map<BlockId, Integer> places) {
        int free = number;
        while (places.containsKey(new BlockId(name(free)))) {
            free++;
        }
        return free;
    }

    private String name(int number) {
        return name.value() + "-" + number;
    }

    private Map<BlockId, Integer> places() {
        var places = new HashMap<BlockId, Integer>();
        base.blocks().forEach(block -> places.put(block.id(), places.size()));
        return places;
    }

    private static Map<BlockId, String> numbers(Text text) {
        var numbers = new HashMap<BlockId, String>();
        Numbering.of(text).entries().forEach(entry -> numbers.put(entry.block(), entry.label()));
        return numbers;
    }

    /// What the author makes of a form, given how it was shown.
    private static Form form(Form was, Form shown, String shownNumber, Form becomes, String number) {
        boolean sameNumber = shownNumber.equals(number) || was.label().isEmpty() && becomes.label().isEmpty();
        if (shown.kind() == becomes.kind() && shown.level() == becomes.level() && sameNumber) {
            return was;
        }
        boolean clause = becomes.kind() == Kind.CLAUSE;
        String label = !clause ? "" : was.kind() != Kind.CLAUSE ? becomes.label() : sameNumber ? was.label() : number;
        return new Form(becomes.kind(), becomes.level(), label);
    }

    private static List<Hunk> inReadingOrder(List<Hunk> inside, List<Hunk> whole, Map<BlockId, Integer> places) {
        var hunks = new ArrayList<Hunk>(inside);
        hunks.addAll(whole);
        hunks.sort(Comparator.comparingInt(hunk -> place(hunk, places)));
        return List.copyOf(hunks);
    }

    /// Twice the place of the block a hunk changes, one more for the gap behind it.
    private static int place(Hunk hunk, Map<BlockId, Integer> places) {
        return switch (hunk) {
            case Hunk.Replace(var block, _, _, _, _) -> 2 * places.getOrDefault(block, 0);
            case Hunk.DeleteBlock(var block, _) -> 2 * places.getOrDefault(block, 0);
            case Hunk.Recast(var block, _, _) -> 2 * places.getOrDefault(block, 0);
            case Hunk.InsertBlock(var after, _) -> after == null ? -1 : 2 * places.getOrDefault(after, 0) + 1;
            case Hunk.MoveBlock(_, var after) -> after == null ? -1 : 2 * places.getOrDefault(after, 0) + 1;
        };
    }
}
