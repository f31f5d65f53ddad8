package org.regroup.platform.conferences.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Numbers as somebody types them from a list on paper: `1 2 5-9`, with commas or line ends between them.
final class PaperList {

    static final int MOST = 300;
    private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:[-–](\\d{1,6}))?");

    private PaperList() {}

    /// In the order given, each once; empty where something is no number, or too many.
    static Optional<List<Integer>> read(String text) {
        var numbers = new LinkedHashSet<Integer>();
        for (var part : text.strip().split("[\\s,;]+")) {
            var found = PART.matcher(part);
            if (!found.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(found.group(1));
            int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
            if (to < from || to - from >= MOST) {
                return Optional.empty();
            }
            IntStream.rangeClosed(from, to).forEach(numbers::add);
            if (numbers.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(numbers));
    }
}
