package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;

/// A text and amendments to it and to one another, drawn by seed.
public record Proposals(Text base, List<Amendment> amendments) {

    public static Proposals drawn(long seed, int most) {
        var texts = RandomTexts.generated(seed);
        var base = texts.text(2 + texts.below(4));
        var all = new ArrayList<Amendment>();
        int number = 1 + texts.below(most);
        while (all.size() < number) {
            if (!all.isEmpty() && texts.below(5) == 0) {
                all.add(child(texts, base, all));
            } else if (!all.isEmpty() && texts.below(6) == 0) {
                all.add(twin(texts, base, all));
            } else {
                all.add(texts.amendment(base, texts.hunks(base, 3)));
            }
        }
        return new Proposals(base, all);
    }

    private static Amendment child(RandomTexts texts, Text base, List<Amendment> all) {
        var roots = all.stream().filter(each -> each.parent() == null).toList();
        var parent = texts.one(roots);
        var changed = Edits.apply(base, parent.hunks());
        return changed.blocks().isEmpty()
                ? texts.amendment(base, texts.hunks(base, 3))
                : new Amendment(texts.name(), changed.version(), parent.id(), texts.hunks(changed, 2), "", false);
    }

    private static Amendment twin(RandomTexts texts, Text base, List<Amendment> all) {
        var other = texts.one(all.stream().filter(each -> each.parent() == null).toList());
        return texts.amendment(base, other.hunks());
    }
}
