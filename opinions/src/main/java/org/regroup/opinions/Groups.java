package org.regroup.opinions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Who is in which opinion group.
///
/// @param ids     published ids of the groups
/// @param groupOf for each participant a position in `ids`, -1 for none
record Groups(List<Integer> ids, int[] groupOf) {

    /// Groups somebody else found, with their ids.
    static Groups given(Votes votes, Map<String, Integer> given) {
        List<String> participants = votes.participants();
        List<Integer> ids = participants.stream().flatMap(p -> Optional.ofNullable(given.get(p)).stream()).distinct().sorted()
                .toList();
        return new Groups(ids,
                participants.stream().mapToInt(p -> given.containsKey(p) ? ids.indexOf(given.get(p)) : -1).toArray());
    }

    /// Numbers the groups from 0 by size, equal sizes by their first member.
    ///
    /// @param clusterOf for each participant any number from 0, -1 for none
    static Groups numbered(int[] clusterOf) {
        int clusters = Arrays.stream(clusterOf).max().orElse(-1) + 1;
        int[] size = new int[clusters];
        int[] first = new int[clusters];
        for (int p = clusterOf.length - 1; p >= 0; p--) {
            if (clusterOf[p] < 0)
                continue;
            size[clusterOf[p]]++;
            first[clusterOf[p]] = p;
        }
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < clusters; c++) {
            if (size[c] > 0)
                order.add(c);
        }
        order.sort((a, b) -> size[a] != size[b] ? Integer.compare(size[b], size[a]) : Integer.compare(first[a], first[b]));
        int[] groupOf = Arrays.stream(clusterOf).map(order::indexOf).toArray();
        return new Groups(IntStream.range(0, order.size()).boxed().toList(), groupOf);
    }

    SequencedMap<String, Integer> assignments(List<String> participants) {
        SequencedMap<String, Integer> assignments = new LinkedHashMap<>();
        for (int p = 0; p < groupOf.length; p++) {
            if (groupOf[p] >= 0)
                assignments.put(participants.get(p), ids.get(groupOf[p]));
        }
        return Collections.unmodifiableSequencedMap(assignments);
    }

    List<String> members(int group, List<String> participants) {
        List<String> members = new ArrayList<>();
        for (int p = 0; p < groupOf.length; p++) {
            if (groupOf[p] == group)
                members.add(participants.get(p));
        }
        return members;
    }
}
