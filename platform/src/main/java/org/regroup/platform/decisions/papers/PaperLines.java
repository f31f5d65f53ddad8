package org.regroup.platform.decisions.papers;

import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// Ballots on paper as somebody types them: one line for each, its number, a colon, and what stands on it.
///
/// ```text
/// 17: 3 1 2
/// 18: -
/// ```
record PaperLines(PaperKind kind) {

    static final int MOST = 500;
    private static final Pattern LINE = Pattern.compile("(\\d{1,6})\\s*[:.)]\\s*(.*)");

    /// Papers by number, or everything that cannot be read, with its line.
    Outcome<SortedMap<Integer, String>> read(String text) {
        var papers = new TreeMap<Integer, String>();
        var grounds = new ArrayList<Ground>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            var parts = LINE.matcher(line);
            if (line.isEmpty()) {
                continue;
            }
            if (!parts.matches()) {
                grounds.add(Ground.at("lines", "papers.ground.line", i + 1, line));
                continue;
            }
            int number = Integer.parseInt(parts.group(1));
            var found = kind.read(parts.group(2).strip());
            if (found.isEmpty()) {
                grounds.add(kind.unread(i + 1, parts.group(2)));
            } else if (number == 0) {
                grounds.add(Ground.at("lines", "papers.ground.line.zero", i + 1));
            } else if (papers.put(number, found.get()) != null) {
                grounds.add(Ground.at("lines", "papers.ground.line.twice", i + 1, number));
            }
        }
        if (papers.isEmpty() && grounds.isEmpty()) {
            grounds.add(Ground.at("lines", "papers.ground.lines.none"));
        }
        if (papers.size() > MOST) {
            grounds.add(Ground.at("lines", "papers.ground.lines.many", papers.size(), MOST));
        }
        return Outcome.unless(grounds, () -> papers);
    }
}
