package org.regroup.texts.editions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Text;

/// A text as it was once printed, line by line. It never changes, and every line can be found again: see
/// [Whereabouts].
///
/// Numbers and letters before clauses stand in the margin and take no room in a line. Right-to-left text is kept in its logical
/// order, as in the text itself.
///
/// ```java
/// var edition = Edition.print(text, 64, 2);
/// edition.line(34);                     // block, gaps and words of line 34 of edition 2
/// edition.lineOf(new BlockId("c3"), 12) // the line in which that word was printed
/// ```
///
/// @param number  which printing it is, from 1
/// @param version the version that was printed
/// @param width   of a line, in columns: 1 for most characters, 2 for wide ones of East Asia and emoji, 0 for marks on others
/// @param lines   numbered from 1
public record Edition(int number, Fingerprint version, int width, List<Line> lines) {

    public Edition {
        lines = List.copyOf(lines);
        if (number < 1 || width < 1) {
            throw new IllegalArgumentException("edition " + number + " of width " + width);
        }
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).number() != n + 1) {
                throw new IllegalArgumentException("line " + (n + 1) + " is numbered " + lines.get(n).number());
            }
        }
    }

    /// Cost: linear in the text.
    public static Edition print(Text text, int width, int number) {
        var lines = new ArrayList<Line>();
        for (var block : text.blocks()) {
            String plain = block.plain();
            var starts = starts(block);
            int start = 0;
            for (int end : Wrapping.ends(plain, text.language(), width)) {
                int from = holding(starts, start);
                int to = end == start ? from : holding(starts, end - 1) + 1;
                lines.add(new Line(lines.size() + 1, block.id(), from, to, plain.substring(start, end)));
                start = end;
            }
        }
        return new Edition(number, text.version(), width, lines);
    }

    public Optional<Line> line(int number) {
        return number < 1 || number > lines.size() ? Optional.empty() : Optional.of(lines.get(number - 1));
    }

    /// The line in which the token behind a gap begins; for the gap at the end of a block, its last line.
    public Optional<Line> lineOf(BlockId block, int gap) {
        Line last = null;
        for (var line : lines) {
            if (line.block().equals(block)) {
                if (line.from() <= gap && gap < line.to()) {
                    return Optional.of(line);
                }
                last = line;
            }
        }
        return Optional.ofNullable(last).filter(line -> line.to() == gap);
    }

    private static int[] starts(Block block) {
        var starts = new int[block.tokens().size()];
        int offset = 0;
        for (int n = 0; n < starts.length; n++) {
            starts[n] = offset;
            offset += block.tokens().get(n).text().length();
        }
        return starts;
    }

    private static int holding(int[] starts, int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
