package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.LinkedHashSet;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Text;
import org.regroup.texts.editions.Numbering;

/// What has changed between two versions, for a mail: each changed block with a minus as it was and with a plus as it is.
final class PlainChanges {

    private PlainChanges() {}

    static String of(Text before, Text after) {
        var was = Numbering.of(before);
        var is = was.after(after);
        var ids = new LinkedHashSet<BlockId>();
        before.blocks().forEach(block -> ids.add(block.id()));
        after.blocks().forEach(block -> ids.add(block.id()));
        var parts = new ArrayList<String>();
        for (var id : ids) {
            var old = before.block(id);
            var now = after.block(id);
            if (old.isPresent() && now.isPresent() && old.get().equals(now.get())) {
                continue;
            }
            var lines = new ArrayList<String>();
            old.ifPresent(block -> lines.add("- " + line(was, block)));
            now.ifPresent(block -> lines.add("+ " + line(is, block)));
            parts.add(String.join("\n", lines));
        }
        return String.join("\n\n", parts);
    }

    private static String line(Numbering numbering, Block block) {
        return numbering.label(block.id()).map(number -> number + ". ").orElse("") + block.plain();
    }
}
