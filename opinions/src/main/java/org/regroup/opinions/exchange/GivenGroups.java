package org.regroup.opinions.exchange;

import java.nio.file.Path;
import java.util.SequencedMap;

/// Reads opinion groups that somebody else found, to report on them instead of looking for any.
///
/// ```
/// participant,group
/// 17,0
/// 18,
/// ```
public final class GivenGroups {

    private GivenGroups() {}

    /// Participant to group, without people in no group.
    public static Reading<SequencedMap<String, Integer>> read(Path file) {
        return read(CsvSource.of(file), PolisFolder.STANDARD_LIMIT);
    }

    /// @param limit the most bytes the file may have
    public static Reading<SequencedMap<String, Integer>> read(CsvSource file, long limit) {
        return PeopleFile.read(file, limit, GroupNumber::in, "group", "group-id");
    }
}
